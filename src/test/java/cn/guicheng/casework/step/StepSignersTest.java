package cn.guicheng.casework.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.guicheng.casework.separation.Separation;
import cn.guicheng.engine.model.ProcedureModels;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.office.people.Signatories;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.junit.jupiter.api.Test;

/** Who signs where those who usually do take part in the case themselves. */
class StepSignersTest {
    private static final Map<String, String> MEMBERS = Map.of(
            "general-manager", "chenjianhua", "deputy-general-manager", "linxiaoyan", "board-chair", "zhaozhengguo");

    @Test
    void theTableOfStandInsIsTriedInTurnAndLastTheGeneralManager() { // SOD-01
        assertThat(signer(Set.of("linxiaoyan"))).isEqualTo("board-chair");
        assertThat(signer(Set.of("zhaozhengguo"))).isEqualTo("deputy-general-manager");
        assertThat(signer(Set.of("linxiaoyan", "zhaozhengguo"))).isEqualTo("general-manager");
        assertThat(signer(Set.of("linxiaoyan", "zhaozhengguo", "chenjianhua")))
                .as("nobody is left, which is told")
                .isEqualTo("board-chair");
    }

    /** As head of department for the deputy, in a case in which these may not. */
    private static String signer(Set<String> barred) {
        Organisation organisation = mock(Organisation.class);
        MEMBERS.forEach((group, member) -> when(organisation.membersOf(group)).thenReturn(List.of(member)));
        Signatories signatories = mock(Signatories.class);
        when(signatories.departmentHeadFor("linxiaoyan")).thenReturn("board-chair");
        Separation separation = mock(Separation.class);
        Map<String, String> objections = new HashMap<>();
        barred.forEach(person -> objections.put(person, "SOD-01"));
        when(separation.objections(any(), any(), any())).thenReturn(objections);
        DelegateExecution execution = mock(DelegateExecution.class);
        when(execution.getVariable("requestedBy")).thenReturn("linxiaoyan");
        return new StepSigners(mock(ProcedureModels.class), organisation, signatories, separation)
                .group(execution, "head requestedBy");
    }
}
