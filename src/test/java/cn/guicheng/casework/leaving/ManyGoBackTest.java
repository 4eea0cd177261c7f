package cn.guicheng.casework.leaving;

import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.TestOffice.line;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.casework.guard.Statements;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What it costs to take many tasks from somebody who is gone or away: a task more is a few statements more, so that 500 go back within
 * five seconds.
 */
@OnH2
class ManyGoBackTest {
    private static final int FEW = 2;
    private static final int MANY = 12;
    private static final double MOST_A_TASK = 8;
    private static final double MOST_A_NAMED_TASK = 15;

    @Autowired
    TestOffice office;

    @Autowired
    Clock clock;

    @AfterEach
    void everybodyIsBack() {
        office.get("admin", "/api/absences")
                .body()
                .forEach(absence -> office.call(
                        "DELETE", "admin", "/api/absences/" + absence.path("id").asText(), null));
        office.newcomersLeave();
    }

    @Test
    void claimedTasksGoBackWhenAnAccountIsClosed() {
        assertThat(more(number -> closing(holding("manyclosed", number)))).isLessThan(MOST_A_TASK);
    }

    @Test
    void claimedTasksGoBackWhenAnAbsenceBegins() {
        assertThat(more(number -> leaving(holding("manyaway", number)))).isLessThan(MOST_A_TASK);
    }

    @Test
    void tasksThatNameSomebodyGoOn() {
        assertThat(more(number -> closing(named("manynamed", number)))).isLessThan(MOST_A_NAMED_TASK);
    }

    private interface Measured {
        int statements(int tasks);
    }

    /** Statements for a task more. */
    private static double more(Measured measured) {
        int few = measured.statements(FEW);
        return (measured.statements(MANY) - few) / (double) (MANY - FEW);
    }

    private String holding(String name, int number) {
        String person = name + number;
        office.newPerson(person, "多", "事", person + "@example.com", "finance", "accountant");
        IntStream.range(0, number).forEach(one -> {
            String claim = office.started();
            office.departmentHeadSigns(claim);
            office.claimTask(person, claim);
        });
        return person;
    }

    private String named(String name, int number) {
        String person = name + number;
        office.newPerson(person, "多", "事", person + "@example.com", "engineering");
        IntStream.range(0, number).forEach(one -> {
            String claim = office.started(person, office.claim(person, List.of(line(10_000))));
            office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, RETURN);
        });
        return person;
    }

    private int closing(String person) {
        return Statements.during(() -> office.removePerson(person));
    }

    private int leaving(String person) {
        OffsetDateTime midnight =
                LocalDate.now(clock).atStartOfDay(clock.getZone()).toOffsetDateTime();
        Map<String, String> absence = Map.of(
                "person",
                person,
                "from",
                midnight.toString(),
                "to",
                midnight.plusDays(2).toString());
        return Statements.during(
                () -> assertThat(office.post("admin", "/api/absences", absence).status())
                        .isEqualTo(201));
    }
}
