package cn.guicheng.procedure.complaint;

import cn.guicheng.casework.separation.StandIns;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who hears of a serious request at once, and in which words. */
@Component
record SeriousReport(StandIns standIns) {
    /** The supervisor; the general manager too of what is major, and of injury, media, authority or law (COMP-40). */
    List<String> recipients(DelegateExecution execution) {
        boolean toTheTop = "major".equals(Complaint.SEVERITY.get(execution))
                || !reasons(execution).isEmpty();
        return Stream.of(Complaint.SUPERVISOR, Complaint.GENERAL_MANAGER)
                .limit(toTheTop ? 2 : 1)
                .flatMap(group -> able(execution.getProcessBusinessKey(), group))
                .distinct()
                .toList();
    }

    /** User ids of those of the group, or of its stand-ins, who may know of the case. */
    private Stream<String> able(String caseNumber, String group) {
        return standIns.able(caseNumber, Complaint.KEY, standIns.groupFor(caseNumber, Complaint.KEY, group)).stream();
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
