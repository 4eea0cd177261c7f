package cn.guicheng.office.people;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Who signs when the usual person may not, because the case is their own or their superior's. The manual is silent; the
 * table is our assumption ([P]).
 */
@Component
public class Signatories {
    private static final String GENERAL_MANAGER = "general-manager";
    private static final String DEPUTY = "deputy-general-manager";
    private static final String BOARD_CHAIR = "board-chair";
    private static final String FINANCE_HEAD = "finance-head";
    private static final String INTERNAL_AUDITOR = "internal-auditor";

    private final Organisation organisation;

    Signatories(Organisation organisation) {
        this.organisation = organisation;
    }

    /**
     * The group that signs as head of department (REIM-03) for a person's case.
     *
     * @throws IllegalStateException for somebody without department, who cannot have a case
     */
    public String departmentHeadFor(String person) {
        Set<String> groups = organisation.lastGroupsOf(person);
        if (groups.contains(GENERAL_MANAGER)) {
            return DEPUTY;
        }
        if (groups.contains(DEPUTY)) {
            return BOARD_CHAIR;
        }
        if (groups.contains(BOARD_CHAIR)) {
            return DEPUTY;
        }
        String head = headOfDepartment(person);
        return groups.contains(head) ? DEPUTY : head;
    }

    /** The group that approves as general manager (REIM-05): the board chair for the general manager's own. */
    public String generalManagerFor(String person) {
        return organisation.lastGroupsOf(person).contains(GENERAL_MANAGER) ? BOARD_CHAIR : GENERAL_MANAGER;
    }

    /** The group that rechecks as finance head (REIM-06): the internal auditor for anybody's of finance. */
    public String financeHeadFor(String person) {
        boolean ofFinance =
                organisation.lastDepartmentOf(person).filter("finance"::equals).isPresent();
        return ofFinance ? INTERNAL_AUDITOR : FINANCE_HEAD;
    }

    /**
     * The group that answers for the affairs of somebody whose account is closed: who signs as head of department for them, or,
     * where nobody holds that post, the next who has one.
     */
    public String inChargeOf(String person) {
        return inChargeInTurn(person).stream()
                .filter(group -> !organisation.membersOf(group).isEmpty())
                .findFirst()
                .orElse(GENERAL_MANAGER);
    }

    /** The groups that answer for somebody, each where nobody of those before it does. */
    public List<String> inChargeInTurn(String person) {
        Optional<String> head = organisation.lastDepartmentOf(person).map(department -> departmentHeadFor(person));
        return Stream.concat(head.stream(), aboveHeads().stream()).distinct().toList();
    }

    /** The groups that answer where there is no head to do so, in turn. */
    public static List<String> aboveHeads() {
        return List.of(DEPUTY, GENERAL_MANAGER, BOARD_CHAIR);
    }

    /** The general manager, and who answers where there is none, in turn. */
    public static List<String> atTheTop() {
        return List.of(GENERAL_MANAGER, BOARD_CHAIR);
    }

    /** Whether somebody in this group can answer for others. */
    public static boolean answersForOthers(String group) {
        return group.endsWith("-head")
                || Set.of(DEPUTY, GENERAL_MANAGER, BOARD_CHAIR).contains(group);
    }

    private String headOfDepartment(String person) {
        return organisation
                .lastDepartmentOf(person)
                .map(department -> department + "-head")
                .orElseThrow(() -> new IllegalStateException(person + " belongs to no department"));
    }
}
