package cn.guicheng.procedure.paymentapproval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.register.exclusion.Exclusions;
import cn.guicheng.register.signature.Signatures;
import java.io.File;
import java.time.Clock;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.junit.jupiter.api.Test;

/** A returned payment goes on where its caller says by a word, and the model knows the same words. */
class ResumePointTest {
    private static final Pattern WORD = Pattern.compile("resumeAt == '([^']*)'");

    private final BpmnModelInstance model = Bpmn.readModelFromFile(new File("processes/payment-approval.bpmn"));

    @Test
    void everyWordLeadsToItsStepAndTheModelKnowsNoOther() {
        ExclusiveGateway gateway = model.getModelElementById(PaymentApprovalIds.GATEWAY_RESUME_AT);
        Map<String, String> led =
                gateway.getOutgoing().stream().collect(Collectors.toMap(this::word, flow -> step(flow.getTarget())));
        assertThat(led)
                .isEqualTo(Stream.of(ResumePoint.values())
                        .collect(Collectors.toMap(ResumePoint::word, ResumePoint::step)));
    }

    @Test
    void aWordThatIsNoneIsRefused() {
        DelegateExecution execution = mock();
        when(execution.getProcessBusinessKey()).thenReturn("BX-2026-000001");
        when(execution.hasVariable(PaymentApproval.RESUME_AT.name())).thenReturn(true);
        when(execution.getVariable(PaymentApproval.RESUME_AT.name())).thenReturn(PaymentApprovalIds.AUDIT_PAYMENT);
        RegisterPaymentRequestDelegate delegate =
                new RegisterPaymentRequestDelegate(mock(Exclusions.class), mock(Signatures.class), Clock.systemUTC());

        assertThatThrownBy(() -> delegate.execute(execution))
                .hasMessage("付款审批不能从“" + PaymentApprovalIds.AUDIT_PAYMENT + "”继续，可用的是："
                        + "[department-head, injury, audit, general-manager, finance-head, voucher]");
    }

    /** The chain begins with the department head, without a word too. */
    private String word(SequenceFlow flow) {
        if (flow.getConditionExpression() == null) {
            return ResumePoint.DEPARTMENT_HEAD.word();
        }
        Matcher found = WORD.matcher(flow.getConditionExpression().getTextContent());
        assertThat(found.find()).as(flow.getId()).isTrue();
        return found.group(1);
    }

    private static String step(FlowNode target) {
        return target instanceof ExclusiveGateway
                ? target.getOutgoing().iterator().next().getTarget().getId()
                : target.getId();
    }
}
