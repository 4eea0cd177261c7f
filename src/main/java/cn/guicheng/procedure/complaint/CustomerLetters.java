package cn.guicheng.procedure.complaint;

import cn.guicheng.engine.form.Texts;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.reading.Wording;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * What a customer with an address is told, courteously and without what is internal: no comments, and no name of whoever the
 * request is about (COMP-18, COMP-24, COMP-47, CALL-07). The first line is the subject.
 */
@Component
record CustomerLetters(Notices notices, Organisation organisation) {
    /** A customer is no user: the recipient names the case. */
    static final String RECIPIENT = "customer:";

    private static final int LONGEST = 3000;

    private static final Map<String, String> ENDINGS = Map.of(
            "closed-as-unfounded", "经核实，您反映的情况目前不能按您的要求处理，敬请谅解。如有新的情况，欢迎随时与我们联系。",
            "closed-unreachable", "我们多次致电未能与您联系上，本次诉求暂告一段落。您方便时请随时联系我们，我们会继续为您办理。",
            "withdrawn", "按您的要求，本次诉求已经撤回。如有需要，欢迎随时与我们联系。");

    /** A receipt; with the answer, or why it is not ours, where that is known at once. */
    void received(DelegateExecution execution) {
        String answer = withoutNames(execution, Complaint.ANSWER.get(execution));
        if (Complaint.OUT_OF_SCOPE.get(execution)) {
            tell(execution, "receipt", "您的诉求我们已经记录", "您反映的事项不属于我们的服务范围，敬请谅解。" + paragraph(answer));
        } else if (Complaint.ANSWERED_ON_THE_SPOT.get(execution)) {
            tell(execution, "receipt", "您的诉求我们已经答复", "感谢您的来电。答复如下：" + paragraph(answer));
        } else {
            tell(execution, "receipt", "您的诉求我们已经受理", "我们会尽快办理，并把结果告诉您。给您带来不便，深表歉意。");
        }
    }

    void resolved(DelegateExecution execution) {
        String resolution = (String) execution.getVariable(Complaint.RESOLUTION.name());
        if (resolution != null) {
            tell(
                    execution,
                    "result",
                    "您反映的事项已经处理",
                    "处理结果如下：" + paragraph(withoutNames(execution, resolution)) + "\n我们会致电回访，听取您的意见。");
        }
    }

    void informed(DelegateExecution execution) {
        Date promised = Complaint.PROMISED_AT.get(execution);
        tell(
                execution,
                "progress",
                "您反映的事项正在办理",
                "很抱歉，您反映的事项还没有办完，让您久等了。我们会在 %s 前再与您联系。".formatted(Wording.minutes(promised)));
    }

    void promiseMissed(DelegateExecution execution) {
        tell(execution, "delay", "致歉：未能按约定时间答复您", "很抱歉，我们没有在约定的时间答复您。您反映的事项仍在办理，我们会马上与您联系，另约时间。");
    }

    /** An ending the customer did not hear of on the telephone. */
    void closed(DelegateExecution execution, String outcome) {
        if (ENDINGS.containsKey(outcome)) {
            tell(execution, "result", "您的诉求已办结", ENDINGS.get(outcome));
        }
    }

    private void tell(DelegateExecution execution, String kind, String subject, String text) {
        if (Complaint.CUSTOMER_EMAIL.get(execution) == null || Complaint.ANONYMOUS.get(execution)) {
            return;
        }
        String caseNumber = execution.getProcessBusinessKey();
        notices.tell(
                Occasion.ofCase("complaint.customer-" + kind, caseNumber, Complaint.KEY, subject + "\n" + text),
                List.of(RECIPIENT + caseNumber));
    }

    private static String paragraph(String text) {
        return text == null ? "" : "\n" + Texts.shortened(text, LONGEST);
    }

    /** Staff write freely; the name of whoever the request is about goes no further. */
    private String withoutNames(DelegateExecution execution, String text) {
        String person = Complaint.COMPLAINED_PERSON.get(execution);
        return text == null || person == null
                ? text
                : text.replace(organisation.nameOf(person), "有关人员").replace(person, "有关人员");
    }
}
