package cn.guicheng.casework.colleague;

import static cn.guicheng.TestOffice.APPROVE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.engine.deploy.ProcedureDeployer;
import cn.guicheng.engine.deploy.ProcedureFiles;
import cn.guicheng.engine.internal.ProgramStart;
import cn.guicheng.modelids.DocumentReviewIds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.support.TransactionTemplate;

/** A deadline of a step that is taken back is there once, and ends when it would have ended. */
@OnH2
class TakingBackTimersTest {
    private static final String HEAD = "sunzhiqiang";

    @Autowired
    TestOffice office;

    @Autowired
    ProcedureDeployer deployer;

    @Autowired
    ProcedureFiles shipped;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Autowired
    IdentityService identity;

    @Autowired
    ProgramStart start;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    RepositoryService repository;

    @BeforeEach
    void aModelWithADeadline() {
        Map<String, String> own = Map.of(
                "processes/timed-step.bpmn",
                file("timed-step.bpmn"),
                "forms/timed-step/start.html",
                file("start.html"));
        deployer.deploy(
                "timed-step",
                new ProcedureFiles() {
                    @Override
                    public Optional<String> read(String name) {
                        return Optional.ofNullable(own.get(name)).or(() -> shipped.read(name));
                    }

                    @Override
                    public List<String> find(String folder, String ending) {
                        return Stream.concat(
                                        own.keySet().stream()
                                                .filter(name -> name.endsWith(ending)
                                                        && name.substring(0, name.lastIndexOf('/'))
                                                                .equals(folder)),
                                        shipped.find(folder, ending).stream())
                                .toList();
                    }
                },
                "test");
    }

    @AfterEach
    void asBefore() {
        ClockUtil.reset();
        repository
                .createDeploymentQuery()
                .deploymentName("timed-step")
                .list()
                .forEach(deployment -> repository.deleteDeployment(deployment.getId(), true));
    }

    @Test
    void theDeadlineIsThereOnceAndEndsWhenItWouldHaveEnded() {
        String caseNumber = started();
        Date due = timer(caseNumber).getDuedate();
        office.does(HEAD, DocumentReviewIds.REVIEW, caseNumber, APPROVE);
        assertThat(timers(caseNumber)).isEmpty();
        later(Duration.ofHours(3));
        assertThat(takeBack(caseNumber)).isEqualTo(204);
        assertThat(timer(caseNumber).getDuedate()).isEqualTo(due);

        management.executeJob(timer(caseNumber).getId());
        office.does(HEAD, DocumentReviewIds.REVIEW, caseNumber, APPROVE);
        assertThat(takeBack(caseNumber)).isEqualTo(204);
        assertThat(timers(caseNumber)).as("it had run out").isEmpty();

        office.does(HEAD, DocumentReviewIds.REVIEW, caseNumber, APPROVE);
        office.does("zhangmin", "userTask_file", caseNumber, APPROVE);
        assertThat(office.outcome(caseNumber)).isEqualTo("done");
        assertThat(timers(caseNumber)).isEmpty();
    }

    /** As the program starts a case for somebody: who may start it by hand is granted when the office begins its day. */
    private String started() {
        identity.setAuthentication("lina", List.of("engineering"));
        try {
            return transactions.execute(status -> start.start("timed-step", Map.of("purpose", "x")));
        } finally {
            identity.clearAuthentication();
        }
    }

    private static String file(String name) {
        try {
            return new ClassPathResource("timed/" + name).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int takeBack(String caseNumber) {
        Task next = office.task(caseNumber);
        return office.post(HEAD, "/api/tasks/" + next.getId() + "/take-back", Map.of())
                .status();
    }

    private static void later(Duration time) {
        ClockUtil.setCurrentTime(
                Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
    }

    private Job timer(String caseNumber) {
        assertThat(timers(caseNumber)).hasSize(1);
        return timers(caseNumber).get(0);
    }

    private List<Job> timers(String caseNumber) {
        return runtime.createProcessInstanceQuery().processInstanceBusinessKey(caseNumber).list().stream()
                .flatMap(instance ->
                        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream())
                .toList();
    }
}
