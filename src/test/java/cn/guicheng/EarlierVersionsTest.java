package cn.guicheng;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.procedure.complaint.ComplaintDesk.ENGINEER;
import static cn.guicheng.procedure.complaint.ComplaintDesk.FRONT_DESK;
import static cn.guicheng.procedure.complaint.ComplaintDesk.GENERAL_MANAGER;
import static cn.guicheng.procedure.complaint.ComplaintDesk.SUPERVISOR;
import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.modelids.ComplaintIds;
import cn.guicheng.modelids.LimitChangeIds;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.procedure.complaint.ComplaintDesk;
import cn.guicheng.procedure.limitchange.LimitDesk;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.DeploymentBuilder;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Cases of versions that asked Java which is gone go on, and the same people do and hear what they did. */
abstract class EarlierVersionsTest {
    @OnH2
    static class OnH2Test extends EarlierVersionsTest {}

    @OnPostgres
    static class OnPostgresTest extends EarlierVersionsTest {}

    private static final Pattern BY_PROPERTY =
            Pattern.compile("<camunda:property name=\"(?:signedBy|givenTo|due|told[.a-z]*)\"[^>]*>");

    @Autowired
    TestOffice office;

    @Autowired
    RepositoryService repositoryService;

    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    private final List<String> deployed = new ArrayList<>();

    @AfterEach
    void restore() {
        deployed.forEach(id -> repositoryService.deleteDeployment(id, true));
    }

    @Test
    void aPayment() {
        deploy(
                "payment-approval",
                Map.of(
                        PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD,
                                group("paymentSignatories.departmentHead(execution)"),
                        PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER,
                                group("paymentSignatories.generalManager(execution)"),
                        PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD, group("paymentSignatories.financeHead(execution)")),
                Map.of(PaymentApprovalIds.EVENT_REFUSED_BY_AUDIT, "reportRefusalDelegate"));
        String paid = office.started();
        office.departmentHeadSigns(paid);
        office.accountantAudits(paid);
        office.does(GENERAL_MANAGER, PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, paid, APPROVE);
        office.does("zhouminghui", PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD, paid, APPROVE);
        assertThat(office.waitingAt(paid)).containsExactly(PaymentApprovalIds.PREPARE_VOUCHER);

        String refused = office.started();
        office.departmentHeadSigns(refused);
        office.accountantAudits(refused, "receiptsLegal");
        assertThat(office.told(refused, "payment-approval.refused-by-audit")).containsExactly("zhouminghui");
    }

    @Test
    void aRequest() {
        deploy(
                "complaint",
                Map.of(
                        ComplaintIds.DISPATCH_REQUEST, group("complaintHandlers.groupFor(execution, 'front-desk')"),
                        ComplaintIds.RESOLVE_REQUEST,
                                group("complaintHandlers.resolvers(execution)")
                                        + " camunda:assignee=\"${complaintHandlers.responsible(execution)}\"",
                        ComplaintIds.APPROVE_HANDLING,
                                group("complaintHandlers.groupFor(execution, compensationInCents &gt; 0 ?"
                                        + " 'general-manager' : approver)"),
                        ComplaintIds.CALL_BACK,
                                group("complaintHandlers.groupFor(execution, aboutFrontDesk ?"
                                        + " 'customer-service-supervisor' : 'front-desk')")),
                Map.of());
        ComplaintDesk desk = new ComplaintDesk(office, managementService, runtimeService);
        String request = desk.received();
        office.does(
                FRONT_DESK,
                ComplaintIds.DISPATCH_REQUEST,
                request,
                Map.of("department", "engineering", "responsiblePerson", ENGINEER));
        assertThat(office.task(request, ComplaintIds.RESOLVE_REQUEST).getAssignee())
                .isEqualTo(ENGINEER);
        office.does(
                ENGINEER, ComplaintIds.RESOLVE_REQUEST, request, Map.of("decision", "more-serious", "comment", "楼板开裂"));
        desk.proposed(request, 50_000);
        desk.approvedBy(GENERAL_MANAGER, request);
        assertThat(office.task(request, ComplaintIds.RESOLVE_REQUEST).getAssignee())
                .isNull();
        desk.resolvedBySupervisor(request);
        desk.paid(request, 50_000);
        desk.called(request, "satisfied");
        assertThat(office.outcome(request)).isEqualTo("closed");

        String aboutTheDesk = desk.received("aboutFrontDesk", true);
        desk.dispatched(aboutTheDesk);
        desk.resolved(aboutTheDesk);
        office.does(SUPERVISOR, ComplaintIds.CALL_BACK, aboutTheDesk, ComplaintDesk.call("satisfied"));
        assertThat(office.outcome(aboutTheDesk)).isEqualTo("closed");
    }

    @Test
    void aChangeOfALimit() {
        deploy("limit-change", Map.of(), Map.of(LimitChangeIds.EVENT_CHANGE_IN_FORCE, "announceLimitChangeDelegate"));
        LimitDesk desk = new LimitDesk(office, repositoryService);
        try {
            String change = desk.proposed("1000");
            desk.approve(change);
            assertThat(office.told(change, "report")).containsExactlyInAnyOrder(LimitDesk.APPROVER, "yuanhaibo");
        } finally {
            desk.restore();
        }
    }

    private static String group(String asked) {
        return " camunda:candidateGroups=\"${%s}\"".formatted(asked);
    }

    /** Today's model with what it says by properties asked of Java, as it was: of tasks by attributes, of events by a delegate. */
    private void deploy(String slug, Map<String, String> tasks, Map<String, String> events) {
        ProcessDefinition today = repositoryService
                .createProcessDefinitionQuery()
                .processDefinitionKey(slug)
                .latestVersion()
                .singleResult();
        String model = text(today.getDeploymentId(), today.getResourceName());
        for (Map.Entry<String, String> task : tasks.entrySet()) {
            model = changed(
                    model,
                    "bpmn:userTask",
                    task.getKey(),
                    element -> element.replaceFirst(
                            "id=\"", Matcher.quoteReplacement(task.getValue().strip() + " id=\"")));
        }
        for (Map.Entry<String, String> event : events.entrySet()) {
            model = changed(
                    model,
                    "bpmn:endEvent",
                    event.getKey(),
                    element -> element.replace(
                            "</camunda:properties>",
                            "</camunda:properties><camunda:executionListener event=\"start\" delegateExpression=\"${%s}\" />"
                                    .formatted(event.getValue())));
        }
        DeploymentBuilder builder = repositoryService.createDeployment().name(slug + " as it was");
        for (String resource : repositoryService.getDeploymentResourceNames(today.getDeploymentId())) {
            builder.addString(
                    resource,
                    resource.equals(today.getResourceName()) ? model : text(today.getDeploymentId(), resource));
        }
        deployed.add(builder.deploy().getId());
    }

    private static String changed(
            String model, String type, String id, java.util.function.UnaryOperator<String> change) {
        Matcher found = Pattern.compile("<%s id=\"%s\".*?</%s>".formatted(type, id, type), Pattern.DOTALL)
                .matcher(model);
        assertThat(found.find()).as(id).isTrue();
        String without = BY_PROPERTY.matcher(found.group()).replaceAll("");
        assertThat(without).as(id).isNotEqualTo(found.group());
        return model.replace(found.group(), change.apply(without));
    }

    private String text(String deployment, String resource) {
        try (InputStream content = repositoryService.getResourceAsStream(deployment, resource)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
