package cn.guicheng.casework.guard;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.guicheng.casework.separation.Separation;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.modelids.PurchaseRequestIds;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.absence.Absence;
import cn.guicheng.register.absence.Absences;
import cn.guicheng.register.signature.Signature;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Whoever is named for a step may do it, already where the case begins. */
class NamedForStepsTest {
    private static final String STEP = PurchaseRequestIds.ACCEPT_GOODS;

    private final Absences absences = mock(Absences.class);
    private final Separation separation = mock(Separation.class);
    private final ProcedureModel model = mock(ProcedureModel.class);

    @Test
    void whoStartsACaseDoesNotNameThemselves() { // SOD-01
        when(separation.separatedFrom(model, STEP)).thenReturn(Set.of(Signature.START));
        assertThatThrownBy(() -> started("lina", "lina"))
                .isInstanceOf(Refusal.class)
                .hasMessageStartingWith("验收人：")
                .hasMessageContaining("请另选一人");
        assertThatCode(() -> started("lina", "guolei"))
                .as("in whose place they may be, but not when they start a case")
                .doesNotThrowAnyException();
        assertThatCode(() -> started("lina", "madong")).doesNotThrowAnyException();
        assertThatCode(() -> started(null, "guolei"))
                .as("what the calendar starts")
                .doesNotThrowAnyException();
    }

    @Test
    void whoDoesAStepInSomebodysPlaceDoesNotNameThem() { // SOD-01
        String before = PurchaseRequestIds.PLACE_ORDER;
        when(separation.separatedFrom(model, STEP)).thenReturn(Set.of(before));
        assertThatThrownBy(() -> done(before, "lina", "guolei"))
                .isInstanceOf(Refusal.class)
                .hasMessageContaining("请另选一人");
        assertThatCode(() -> done(before, "lina", "madong")).doesNotThrowAnyException();
    }

    @Test
    void whereTheStarterMayDoItTheyMayNameThemselves() {
        when(separation.separatedFrom(model, STEP)).thenReturn(Set.of());
        assertThatCode(() -> started("lina", "lina")).doesNotThrowAnyException();
    }

    private void started(String starter, String receiver) {
        done(Signature.START, starter, receiver);
    }

    private void done(String step, String signer, String receiver) {
        when(absences.ofNow(anyString())).thenAnswer(call -> Optional.empty());
        Absence away = mock(Absence.class);
        when(away.substitute()).thenReturn("lina");
        when(absences.ofNow("guolei")).thenReturn(Optional.of(away));
        Organisation organisation = mock(Organisation.class);
        when(organisation.nameOf(any())).thenReturn("某人");
        when(model.elementsWith("signedBy")).thenReturn(Map.of(STEP, "person receiver"));
        when(model.nameOf(STEP)).thenReturn("验收");
        when(model.property(STEP, "separationRule")).thenReturn(Optional.empty());
        Submission submission = mock(Submission.class);
        when(submission.people()).thenReturn(List.of("receiver"));
        when(submission.isSent("receiver")).thenReturn(true);
        when(submission.text("receiver")).thenReturn(receiver);
        when(submission.label("receiver")).thenReturn("验收人");
        when(submission.person()).thenReturn(signer);
        new NamedForSteps(separation, organisation, absences).check(model, step, submission);
    }
}
