package cn.guicheng.procedure.complaint;

import cn.guicheng.exclusion.Exclusions;
import cn.guicheng.identity.Organisation;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Who does a step of a request. Where everybody who usually does it is barred, because the complaint is about them (SOD-10),
 * somebody stands in; the manual is silent on whom, the table is our assumption ([P]).
 */
@Component
public class ComplaintHandlers {
    private static final Map<String, String> STAND_INS = Map.of(
            Complaint.FRONT_DESK,
            "steward",
            Complaint.SUPERVISOR,
            "deputy-general-manager",
            Complaint.GENERAL_MANAGER,
            "board-chair",
            "quality-inspector",
            "internal-auditor");

    /** For the assistant and for departments. */
    private static final String ANY_OTHER = "deputy-general-manager";

    private final Organisation organisation;
    private final Exclusions exclusions;

    ComplaintHandlers(Organisation organisation, Exclusions exclusions) {
        this.organisation = organisation;
        this.exclusions = exclusions;
    }

    /** The group that does what is usually this group's. */
    public String groupFor(DelegateExecution execution, String group) {
        return able(execution, group).isEmpty() ? STAND_INS.getOrDefault(group, ANY_OTHER) : group;
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

    private TreeSet<String> able(DelegateExecution execution, String group) {
        TreeSet<String> members = new TreeSet<>(organisation.membersOf(group));
        members.removeAll(exclusions
                .reasons(execution.getProcessBusinessKey(), Complaint.KEY)
                .keySet());
        return members;
    }
}
