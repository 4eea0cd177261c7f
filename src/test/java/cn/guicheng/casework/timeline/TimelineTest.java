package cn.guicheng.casework.timeline;

import static cn.guicheng.TestOffice.CLAIMANT;
import static cn.guicheng.TestOffice.REFUSE;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.Deliveries;
import cn.guicheng.MailServer;
import cn.guicheng.OnH2;
import cn.guicheng.OnPostgres;
import cn.guicheng.TestOffice;
import cn.guicheng.casework.cases.CaseRecord;
import cn.guicheng.casework.cases.Cases;
import cn.guicheng.casework.timeline.Timeline.Event;
import cn.guicheng.modelids.ComplaintIds;
import cn.guicheng.modelids.MadeUpIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.repository.Resource;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the timeline of a case tells, on both databases. */
abstract class TimelineTest {
    @OnH2
    static class OnH2Test extends TimelineTest {}

    @OnPostgres
    static class OnPostgresTest extends TimelineTest {}

    @Autowired
    TestOffice office;

    @Autowired
    Deliveries deliveries;

    @Autowired
    Cases cases;

    @Autowired
    Timelines timelines;

    @Autowired
    HistoryService historyService;

    @Autowired
    ManagementService managementService;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    JdbcClient jdbc;

    @Test
    void aClaimIsToldFromItsStartToItsPayment() {
        String claim = returnedAndPaid();

        assertThat(titles(claim))
                .containsSubsequence(
                        "李娜 提交了费用报销",
                        "付款审批开始",
                        "“部门负责人签字”待签收",
                        "孙志强 签收了“部门负责人签字”",
                        "孙志强（工程维护部负责人）办理了“部门负责人签字”：同意",
                        "刘洋（财务会计）办理了“审核付款”：审核通过",
                        "陈建华（总经理）办理了“总经理审批”：退回申请人",
                        "“更正报销单”交 李娜 办理",
                        "李娜（工程维护部）办理了“更正报销单”：更正后重新提交",
                        "付款审批开始",
                        "唐莉（出纳）办理了“出纳付款”：已付款",
                        "单据办结：已付款");
        assertThat(timeline(claim).path("cleaned").asBoolean()).isFalse();
        assertThat(timeline(claim).path("runs")).hasSize(3);
    }

    @Test
    void valuesThatChangedInOneStepAreToldTogetherFromWhatToWhat() {
        JsonNode corrected = event(returnedAndPaid(), "办理了“更正报销单”");

        assertThat(words(corrected)).containsExactly("事由：出差 → =1+1", "报销明细：1 行 → 2 行（明细已修改）");
        assertThat(corrected.path("personName").asText()).isEqualTo("李娜");
    }

    @Test
    void whatPeopleTypedStaysText() {
        String claim = returnedAndPaid();

        assertThat(event(claim, "退回申请人").path("text").asText()).isEqualTo("说明：发票<b>抬头</b>不对");
        String table = office.text(CLAIMANT, "/api/cases/" + claim + "/timeline/table", "text/csv");
        assertThat(table).startsWith("\uFEFF时间,流程,种类,经过,办理人,说明,改动");
        assertThat(table).contains("发票<b>抬头</b>不对").contains("事由：出差 → =1+1；");
        assertThat(table.lines()).noneMatch(row -> row.matches("(.*,)?\"?[=+@-].*"));
    }

    @Test
    void aDecisionNamesTableVersionRowAndReason() {
        String claim = office.started();

        JsonNode decided = event(claim, "《付款路线》");
        JsonNode rule = decided.path("rule");
        assertThat(decided.path("title").asText())
                .isEqualTo("系统按《付款路线》第 %d 版第 %d 行判定：须总经理审批：是，须附专题报告：否，须安全科认定：否"
                        .formatted(
                                rule.path("version").asInt(),
                                rule.path("number").asInt()));
        assertThat(decided.path("text").asText()).contains("REIM-05");
        assertThat(rule.path("key").asText()).isEqualTo("payment-route");
        assertThat(rule.path("adjustable").asBoolean()).isTrue();
        assertThat(rule.path("outputs").path(0).path("value").asText()).isEqualTo("是");
    }

    @Test
    void aLetterIsToldWithWhatBecameOfIt() {
        deliveries.forget();
        String claim = office.started();
        assertThat(titles(claim)).contains("待发邮件给 孙志强：待签收：部门负责人签字");

        MailServer.up();
        deliveries.run();
        MailServer.down();
        assertThat(titles(claim)).contains("已发邮件给 孙志强：待签收：部门负责人签字");
    }

    @Test
    void theWayTakenIsThatOfTheDiagram() {
        String claim = returnedAndPaid();

        JsonNode own = timeline(claim).path("runs").path(0);
        assertThat(own.path("bpmn").asText()).contains("BPMNDiagram");
        assertThat(texts(own.at("/path/flows")))
                .contains("flow_paymentOutcome_returnClaim", "flow_paymentOutcome_closeClaim", "flow_closeClaim_paid")
                .doesNotContain("flow_consentNeeded_confirmConsent", "flow_paymentOutcome_refuseClaim");
        assertThat(activity(own, ReimbursementIds.CALL_APPROVE_PAYMENT)
                        .path("times")
                        .asInt())
                .isEqualTo(2);
        assertThat(activity(own, PaymentApprovalIds.EVENT_PAID).path("state").asText())
                .isEqualTo("done");
        assertThat(activity(own, ReimbursementIds.CONFIRM_CONSENT).isMissingNode())
                .isTrue();
    }

    @Test
    void aWithdrawnClaimSaysWhatIsNoLongerNeeded() {
        String claim = office.started();
        office.post(CLAIMANT, "/api/cases/" + claim + "/messages/reimbursement.withdrawn", Map.of("comment", "=1+1"));

        assertThat(titles(claim)).contains("李娜（工程维护部）提出“撤回”", "“部门负责人签字”不再需要办理", "付款审批中止", "单据办结：已撤回");
        JsonNode payment = timeline(claim).path("runs").path(1);
        assertThat(activity(payment, PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD)
                        .path("state")
                        .asText())
                .isEqualTo("cancelled");
    }

    @Test
    void aDeadlineThatRanOutAndAFaultAreTold() {
        String request = office.started("zhangmin", "complaint", intake());
        Job deadline = timer(request, ComplaintIds.TIMER_RESOLVE_DEADLINE);
        managementService.setJobRetries(deadline.getId(), 0);
        JsonNode own = timeline(request).path("runs").path(0);
        assertThat(activity(own, ComplaintIds.TIMER_RESOLVE_DEADLINE)
                        .path("state")
                        .asText())
                .isEqualTo("incident");
        managementService.setJobRetries(deadline.getId(), 1);
        managementService.executeJob(deadline.getId());

        assertThat(titles(request)).containsSubsequence("“解决时限到”出错，等待管理员处理", "“解决时限到”的错误已排除", "“督办”待签收");
        assertThat(event(request, "解决时限到", "deadline").path("title").asText()).startsWith("解决时限到");
        assertThat(activity(timeline(request).path("runs").path(0), ComplaintIds.SUPERVISE_REQUEST)
                        .path("state")
                        .asText())
                .isEqualTo("now");
    }

    @Test
    void aValueThatChangedOutsideAllStepsIsToldToo() {
        String claim = office.started();
        runtimeService.setVariable(cases.find(claim).orElseThrow().processInstanceId(), "purpose", "参观");

        assertThat(words(event(claim, "系统更新了数据"))).containsExactly("事由：出差 → 参观");
    }

    @Test
    void whoMayNotSeeTheCaseFindsNoTimeline() {
        String claim = office.started();

        assertThat(office.get("madong", "/api/cases/" + claim + "/timeline").status())
                .isEqualTo(404);
        assertThat(office.get("madong", "/api/cases/" + claim + "/timeline/table")
                        .status())
                .isEqualTo(404);
        assertThat(office.get(CLAIMANT, "/api/cases/BX-1900-1/timeline").status())
                .isEqualTo(404);
        assertThat(office.get(null, "/api/cases/" + claim + "/timeline").status())
                .isEqualTo(401);
    }

    @Test
    void aCaseOfAnOlderVersionKeepsItsNames() throws IOException {
        String claim = office.started();
        office.does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, claim, REFUSE);
        Deployment next = renamed(
                "payment-approval",
                PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD + "\" name=\"部门负责人签字",
                MadeUpIds.SIGN_AS_HEAD + "\" name=\"部门签批");
        try {
            assertThat(titles(claim)).contains("孙志强（工程维护部负责人）办理了“部门负责人签字”：不予通过");
            JsonNode step = activity(timeline(claim).path("runs").path(1), PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD);
            assertThat(step.path("name").asText()).isEqualTo("部门负责人签字");
            assertThat(timeline(claim).path("runs").path(1).path("bpmn").asText())
                    .doesNotContain("部门签批");
        } finally {
            repositoryService.deleteDeployment(next.getId(), true);
        }
    }

    @Test
    void whatTheEngineHasForgottenIsToldFromTheRegisters() {
        String claim = returnedAndPaid();
        CaseRecord found = cases.find(claim).orElseThrow();
        putOnRecord(claim);
        historyService.deleteHistoricProcessInstance(found.processInstanceId());

        Timeline timeline = timelines.write(found, "admin");
        assertThat(timeline.cleaned()).isTrue();
        assertThat(timeline.runs()).extracting(Timeline.Run::procedureName).contains("费用报销", "付款审批");
        assertThat(timeline.runs().get(0).bpmn()).contains("BPMNDiagram");
        assertThat(timeline.runs().get(0).path().activities()).isEmpty();
        assertThat(timeline.events())
                .extracting(Event::title)
                .containsSubsequence("李娜 提交了费用报销", "陈建华（总经理）办理了“总经理审批”：退回申请人", "唐莉（出纳）办理了“出纳付款”：已付款")
                .anyMatch(title -> title.contains("邮件给 孙志强"));
    }

    // --- walks ---

    private String returnedAndPaid() {
        String claim = office.returnedAndCorrected("=1+1");
        office.walkTo(PaymentApprovalIds.PAY, claim);
        office.cashierPays(claim);
        return claim;
    }

    private static Map<String, Object> intake() {
        Map<String, Object> intake = new LinkedHashMap<>();
        intake.put("channel", "phone");
        intake.put("requestType", "complaint");
        intake.put("topic", "engineering");
        intake.put("customerName", "钱女士");
        intake.put("customerPhone", "138%08d".formatted(System.nanoTime() % 100_000_000));
        intake.put("description", "卫生间天花板漏水，报过一次没有人来。");
        intake.put("expectedRemedy", "尽快修好");
        return intake;
    }

    private Job timer(String request, String activity) {
        return managementService
                .createJobQuery()
                .processInstanceId(cases.find(request).orElseThrow().processInstanceId())
                .activityId(activity)
                .singleResult();
    }

    /** The next version of a procedure, in which an element is called otherwise. */
    private Deployment renamed(String procedure, String from, String to) throws IOException {
        ProcessDefinition live = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(procedure)
                .latestVersion()
                .singleResult();
        DeploymentBuilder next = repositoryService.createDeployment().name(procedure);
        for (Resource file : repositoryService.getDeploymentResources(live.getDeploymentId())) {
            String text = new String(file.getBytes(), StandardCharsets.UTF_8);
            next.addString(
                    file.getName(),
                    text.replace(from, to)
                            .replace(
                                    "\"" + PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD + "\"",
                                    "\"" + MadeUpIds.SIGN_AS_HEAD + "\""));
        }
        return next.deploy();
    }

    private void putOnRecord(String caseNumber) {
        for (HistoricProcessInstance run : historyService
                .createHistoricProcessInstanceQuery()
                .processInstanceBusinessKey(caseNumber)
                .list()) {
            jdbc.sql(
                            """
                            insert into flow_run (process_instance_id, case_number, procedure, process_definition_id,
                            called_by, started_at, started_on) select ?, ?, ?, ?, ?, ?, ? where not exists
                            (select 1 from flow_run where process_instance_id = ?)""")
                    .params(
                            run.getId(),
                            caseNumber,
                            run.getProcessDefinitionKey(),
                            run.getProcessDefinitionId(),
                            run.getSuperProcessInstanceId(),
                            run.getStartTime(),
                            run.getStartTime(),
                            run.getId())
                    .update();
        }
    }

    // --- reading ---

    private JsonNode timeline(String caseNumber) {
        return office.get("admin", "/api/cases/" + caseNumber + "/timeline").body();
    }

    private List<String> titles(String caseNumber) {
        return timeline(caseNumber).path("events").findValuesAsText("title");
    }

    private JsonNode event(String caseNumber, String words) {
        return event(caseNumber, words, "");
    }

    private JsonNode event(String caseNumber, String words, String kind) {
        return StreamSupport.stream(timeline(caseNumber).path("events").spliterator(), false)
                .filter(event -> event.path("title").asText().contains(words))
                .filter(event -> event.path("kind").asText().contains(kind))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no “" + words + "” in " + titles(caseNumber)));
    }

    private static List<String> words(JsonNode event) {
        List<String> words = new ArrayList<>();
        event.path("changes")
                .forEach(change -> words.add("%s：%s → %s"
                        .formatted(
                                change.path("label").asText(),
                                change.path("before").asText(),
                                change.path("after").asText())));
        return words;
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(text -> texts.add(text.asText()));
        return texts;
    }

    private static JsonNode activity(JsonNode run, String id) {
        for (JsonNode activity : run.at("/path/activities")) {
            if (activity.path("id").asText().equals(id)) {
                return activity;
            }
        }
        return MissingNode.getInstance();
    }
}
