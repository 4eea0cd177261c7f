package cn.guicheng.casework.leaving;

import static cn.guicheng.TestOffice.RETURN;
import static cn.guicheng.TestOffice.line;
import static cn.guicheng.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.register.person.AccountRegister;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.annotation.Autowired;

/** Somebody's account is closed while they, or somebody else, act: whoever comes first, nothing hangs on them afterwards. */
abstract class ClosingAtTheSameMomentTest {
    private static final AtomicInteger PEOPLE = new AtomicInteger();

    @OnH2
    static class OnH2Test extends ClosingAtTheSameMomentTest {}

    @OnPostgres
    static class OnPostgresTest extends ClosingAtTheSameMomentTest {}

    @Autowired
    TestOffice office;

    @Autowired
    TaskService tasks;

    @Autowired
    AccountRegister accounts;

    @AfterEach
    void newcomersLeave() {
        office.newcomersLeave();
    }

    @RepeatedTest(8)
    void aClaim() throws Exception {
        String accountant = newPerson("finance", "accountant");
        String claim = office.started();
        office.departmentHeadSigns(claim);
        Task audit = office.task(claim, PaymentApprovalIds.AUDIT_PAYMENT);
        together(List.of(closing(accountant), () -> office.claimTask(accountant, audit)));
        nothingHangsOn(accountant);
    }

    @RepeatedTest(8)
    void aCompletion() throws Exception {
        String accountant = newPerson("finance", "accountant");
        String claim = office.started();
        office.departmentHeadSigns(claim);
        Task audit = office.task(claim, PaymentApprovalIds.AUDIT_PAYMENT);
        office.claimTask(accountant, audit);
        List<Answer> answers =
                together(List.of(closing(accountant), () -> office.complete(accountant, audit, TestOffice.audit())));
        assertThat(answers.get(1).status()).isIn(204, 401, 403, 404, 409);
        nothingHangsOn(accountant);
    }

    @RepeatedTest(8)
    void aReturnToThem() throws Exception {
        String claimant = newPerson("engineering");
        String claim = office.started(claimant, office.claim(claimant, List.of(line(10_000))));
        Task signing = office.task(claim, PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
        office.claimTask("sunzhiqiang", signing);
        together(List.of(closing(claimant), () -> office.complete("sunzhiqiang", signing, RETURN)));
        nothingHangsOn(claimant);
    }

    @RepeatedTest(4)
    void twice() throws Exception {
        String person = newPerson("engineering");
        List<Answer> answers = together(List.of(closing(person), closing(person)));
        assertThat(answers.stream().map(Answer::status).sorted().toList()).containsExactly(200, 409);
        office.hasLeft(person);
    }

    @RepeatedTest(4)
    void aNewLoginInTwoSpellings() throws Exception {
        String login = "moment" + suffix();
        List<Answer> answers = together(List.of(creating(login), creating(login.toUpperCase(java.util.Locale.ROOT))));
        assertThat(answers.stream().map(Answer::status).sorted().toList()).containsExactly(204, 409);
    }

    private Callable<Answer> closing(String person) {
        return () -> office.post("admin", "/api/people/" + person + "/close", Map.of("reason", "离职"));
    }

    private Callable<Answer> creating(String login) {
        return () -> office.post(
                "admin",
                "/engine-rest/user/create",
                Map.of(
                        "profile",
                        Map.of("id", login, "firstName", "新", "lastName", "人", "email", "n@example.com"),
                        "credentials",
                        Map.of("password", "chu-lai-zha-dao")));
    }

    /** Where the closing was told to come again, it comes again. */
    private void nothingHangsOn(String person) {
        if (!accounts.isClosed(person)) {
            assertThat(office.post("admin", "/api/people/" + person + "/close", Map.of("reason", "离职"))
                            .status())
                    .isEqualTo(200);
        }
        office.hasLeft(person);
        assertThat(tasks.createTaskQuery().taskAssignee(person).count()).isZero();
    }

    private String newPerson(String... groups) {
        String id = "sudden" + suffix();
        office.newPerson(id, "忽", "然", id + "@example.com", groups);
        return id;
    }

    private String suffix() {
        return getClass().getSimpleName().charAt(2) + "x" + PEOPLE.incrementAndGet();
    }
}
