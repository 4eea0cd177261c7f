package cn.guicheng.casework.colleague;

import static cn.guicheng.TestOffice.APPROVE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.engine.deploy.ProcedureDeployer;
import cn.guicheng.engine.deploy.ProcedureFiles;
import cn.guicheng.engine.internal.ProgramStart;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.springframework.transaction.support.TransactionTemplate;

/** A deadline of a step that is taken back is there once, and ends when it would have ended. */
@OnH2
class TakingBackTimersTest {
    private static final String HEAD = "sunzhiqiang";
    private static final String MODEL =
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xmlns:camunda="http://camunda.org/schema/1.0/bpmn" id="d" targetNamespace="http://guicheng.cn/processes">
              <bpmn:process id="timed-step" name="计时（测试）" isExecutable="true" camunda:candidateStarterGroups="engineering" camunda:historyTimeToLive="P3650D">
                <bpmn:extensionElements><camunda:properties>
                  <camunda:property name="casePrefix" value="JX" />
                  <camunda:property name="options.outcome" value="done 已办" />
                </camunda:properties></bpmn:extensionElements>
                <bpmn:startEvent id="event_start" name="提交" camunda:formKey="embedded:deployment:forms/timed-step/start.html"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:userTask id="userTask_review" name="审核" camunda:candidateGroups="engineering-head" camunda:formKey="embedded:deployment:forms/approval.html"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:userTask>
                <bpmn:boundaryEvent id="timer_late" name="超时" cancelActivity="false" attachedToRef="userTask_review"><bpmn:outgoing>f4</bpmn:outgoing>
                  <bpmn:timerEventDefinition><bpmn:timeDuration xsi:type="bpmn:tFormalExpression">PT10H</bpmn:timeDuration></bpmn:timerEventDefinition></bpmn:boundaryEvent>
                <bpmn:endEvent id="event_late" name="超时已记"><bpmn:extensionElements><camunda:properties><camunda:property name="endsBranch" value="true" /></camunda:properties></bpmn:extensionElements><bpmn:incoming>f4</bpmn:incoming></bpmn:endEvent>
                <bpmn:userTask id="userTask_file" name="归档" camunda:candidateGroups="front-desk" camunda:formKey="embedded:deployment:forms/approval.html"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing></bpmn:userTask>
                <bpmn:endEvent id="event_end" name="已办"><bpmn:extensionElements><camunda:properties><camunda:property name="outcome" value="done" /></camunda:properties></bpmn:extensionElements><bpmn:incoming>f3</bpmn:incoming></bpmn:endEvent>
                <bpmn:sequenceFlow id="f1" sourceRef="event_start" targetRef="userTask_review" />
                <bpmn:sequenceFlow id="f2" sourceRef="userTask_review" targetRef="userTask_file" />
                <bpmn:sequenceFlow id="f3" sourceRef="userTask_file" targetRef="event_end" />
                <bpmn:sequenceFlow id="f4" sourceRef="timer_late" targetRef="event_late" />
              </bpmn:process>
            </bpmn:definitions>""";
    private static final String START =
            """
            <form class="gc-form" name="startForm"><div class="gc-field"><label for="gc-purpose">事由</label>
            <input id="gc-purpose" name="purpose" cam-variable-name="purpose" cam-variable-type="String" maxlength="200"></div></form>""";

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
        Map<String, String> own =
                Map.of("processes/timed-step.bpmn", MODEL, "forms/timed-step/start.html", START);
        deployer.deploy(
                "timed-step",
                new ProcedureFiles() {
                    @Override
                    public Optional<String> read(String name) {
                        return Optional.ofNullable(own.get(name)).or(() -> shipped.read(name));
                    }

                    @Override
                    public List<String> find(String folder, String ending) {
                        List<String> found = own.keySet().stream()
                                .filter(name -> name.startsWith(folder + "/") && name.endsWith(ending))
                                .toList();
                        return found.isEmpty() ? shipped.find(folder, ending) : found;
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
        office.does(HEAD, "userTask_review", caseNumber, APPROVE);
        assertThat(timers(caseNumber)).isEmpty();
        later(Duration.ofHours(3));
        assertThat(takeBack(caseNumber)).isEqualTo(204);
        assertThat(timer(caseNumber).getDuedate()).isEqualTo(due);

        management.executeJob(timer(caseNumber).getId());
        office.does(HEAD, "userTask_review", caseNumber, APPROVE);
        assertThat(takeBack(caseNumber)).isEqualTo(204);
        assertThat(timers(caseNumber)).as("it had run out").isEmpty();

        office.does(HEAD, "userTask_review", caseNumber, APPROVE);
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

    private int takeBack(String caseNumber) {
        Task next = office.task(caseNumber);
        return office.post(HEAD, "/api/tasks/" + next.getId() + "/take-back", Map.of())
                .status();
    }

    private static void later(Duration time) {
        ClockUtil.setCurrentTime(Date.from(ClockUtil.getCurrentTime().toInstant().plus(time)));
    }

    private Job timer(String caseNumber) {
        assertThat(timers(caseNumber)).hasSize(1);
        return timers(caseNumber).get(0);
    }

    private List<Job> timers(String caseNumber) {
        return runtime
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()
                .stream()
                .flatMap(instance -> management
                        .createJobQuery()
                        .processInstanceId(instance.getId())
                        .timers()
                        .list()
                        .stream())
                .toList();
    }
}
