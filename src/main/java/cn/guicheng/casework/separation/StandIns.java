package cn.guicheng.casework.separation;

import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.exclusion.Exclusions;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who does a step where everybody who usually does it is barred from the procedure of this case, such as because it is about
 * them (SOD-10): no case waits for nobody. The manual is silent on whom; the table is our assumption ([P]).
 */
@Component
public class StandIns {
    private static final Map<String, String> OF = Map.of(
            "general-manager", "board-chair",
            "deputy-general-manager", "board-chair",
            "finance-head", "internal-auditor",
            "quality-inspector", "internal-auditor",
            "front-desk", "steward");

    /** For heads, departments and single posts. */
    private static final String ANY_OTHER = "deputy-general-manager";

    /** Where the case is about several people, some of whom stand in for the others. */
    private static final String LAST = "board-chair";

    private final Organisation organisation;
    private final Exclusions exclusions;

    StandIns(Organisation organisation, Exclusions exclusions) {
        this.organisation = organisation;
        this.exclusions = exclusions;
    }

    /** The groups that stand in where nobody of this one may, each where nobody of those before it may. */
    public static List<String> of(String group) {
        return List.of(OF.getOrDefault(group, ANY_OTHER), ANY_OTHER, LAST);
    }

    /** The groups for which this one stands in before any other, in order of their ids; for those that the table does not name too: {@link #forAnyOther}. */
    public static List<String> firstFor(String group) {
        return OF.entrySet().stream()
                .filter(entry -> entry.getValue().equals(group))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Whether this group stands in for heads, departments and single posts that the table does not name. */
    public static boolean forAnyOther(String group) {
        return ANY_OTHER.equals(group);
    }

    /** The group that does what is usually this group's. */
    public String groupFor(String caseNumber, String procedure, String group) {
        return groupFor(caseNumber, procedure, group, person -> true);
    }

    /** The same where not everybody who is not barred can: of whom {@code mayBe} says so. */
    public String groupFor(String caseNumber, String procedure, String group, Predicate<String> mayBe) {
        return Stream.concat(Stream.of(group), of(group).stream())
                .filter(candidate ->
                        able(caseNumber, procedure, candidate).stream().anyMatch(mayBe))
                .findFirst()
                .orElse(group);
    }

    /** User ids of the group's members who are not barred. */
    public Set<String> able(String caseNumber, String procedure, String group) {
        Set<String> members = new TreeSet<>(organisation.membersOf(group));
        members.removeAll(exclusions.reasons(caseNumber, procedure).keySet());
        return members;
    }
}
