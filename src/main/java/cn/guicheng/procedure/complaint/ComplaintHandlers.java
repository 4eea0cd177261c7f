package cn.guicheng.procedure.complaint;

import cn.guicheng.casework.separation.StandIns;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Who does a step of a request, and who stands in where everybody is barred because the complaint is about them (SOD-10). */
@Component
public class ComplaintHandlers {
    private final StandIns standIns;

    ComplaintHandlers(StandIns standIns) {
        this.standIns = standIns;
    }

    /** The group that does what is usually this group's. */
    public String groupFor(DelegateExecution execution, String group) {
        return standIns.groupFor(execution.getProcessBusinessKey(), Complaint.KEY, group);
    }

    /** The group that resolves the request: the supervisor what is serious (COMP-10), otherwise the department. */
    public String resolvers(DelegateExecution execution) {
        return groupFor(execution, isSerious(execution) ? Complaint.SUPERVISOR : department(execution));
    }

    /** User id of the person named for it (COMP-35), or null. */
    public String responsible(DelegateExecution execution) {
        String person = (String) execution.getVariable(Complaint.RESPONSIBLE_PERSON.name());
        boolean theirs = person != null
                && !isSerious(execution)
                && able(execution, department(execution)).contains(person);
        return theirs ? person : null;
    }

    /** User ids of those of the groups, or of their stand-ins, who may know of the case. */
    public List<String> people(DelegateExecution execution, String... groups) {
        return Stream.of(groups)
                .map(group -> groupFor(execution, group))
                .flatMap(group -> able(execution, group).stream())
                .distinct()
                .toList();
    }

    private static boolean isSerious(DelegateExecution execution) {
        return !"ordinary".equals(Complaint.SEVERITY.get(execution));
    }

    private static String department(DelegateExecution execution) {
        String department = Complaint.DEPARTMENT.get(execution);
        return department == null ? Complaint.PROPOSED_DEPARTMENT.get(execution) : department;
    }

    private Set<String> able(DelegateExecution execution, String group) {
        return standIns.able(execution.getProcessBusinessKey(), Complaint.KEY, group);
    }
}
