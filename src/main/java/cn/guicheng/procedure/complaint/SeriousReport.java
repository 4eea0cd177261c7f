package cn.guicheng.procedure.complaint;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who hears of a serious request at once, and in which words. */
@Component
record SeriousReport(ComplaintHandlers handlers) {
    /** The supervisor; the general manager too of what is major, and of injury, media, authority or law (COMP-40). */
    List<String> recipients(DelegateExecution execution) {
        boolean toTheTop = "major".equals(Complaint.SEVERITY.get(execution))
                || !reasons(execution).isEmpty();
        return toTheTop
                ? handlers.people(execution, Complaint.SUPERVISOR, Complaint.GENERAL_MANAGER)
                : handlers.people(execution, Complaint.SUPERVISOR);
    }

    String text(DelegateExecution execution) {
        List<String> reasons = reasons(execution);
        String severity = "major".equals(Complaint.SEVERITY.get(execution)) ? "重大诉求" : "严重诉求";
        return reasons.isEmpty() ? severity : severity + "：" + String.join("、", reasons);
    }

    private static List<String> reasons(DelegateExecution execution) {
        List<String> reasons = new ArrayList<>();
        if (Complaint.PERSONAL_INJURY.get(execution)) {
            reasons.add("有人受伤");
        }
        if (Complaint.MEDIA_OR_AUTHORITY.get(execution)) {
            reasons.add("媒体或主管部门介入");
        }
        if (Complaint.LEGAL_THREAT.get(execution)) {
            reasons.add("声称诉诸法律");
        }
        return reasons;
    }
}
