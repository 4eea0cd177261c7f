package cn.guicheng.identity;

import java.util.Set;
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
        Set<String> groups = organisation.groupsOf(person);
        if (groups.contains(GENERAL_MANAGER)) {
            return DEPUTY;
        }
        if (groups.contains(DEPUTY)) {
            return BOARD_CHAIR;
        }
        String head = headOfDepartment(person);
        return groups.contains(head) ? DEPUTY : head;
    }

    /** The group that approves as general manager (REIM-05): the board chair for the general manager's own. */
    public String generalManagerFor(String person) {
        return organisation.groupsOf(person).contains(GENERAL_MANAGER) ? BOARD_CHAIR : GENERAL_MANAGER;
    }

    /** The group that rechecks as finance head (REIM-06): the internal auditor for anybody's of finance. */
    public String financeHeadFor(String person) {
        boolean ofFinance =
                organisation.departmentOf(person).filter("finance"::equals).isPresent();
        return ofFinance ? INTERNAL_AUDITOR : FINANCE_HEAD;
    }

    private String headOfDepartment(String person) {
        return organisation
                .departmentOf(person)
                .map(department -> department + "-head")
                .orElseThrow(() -> new IllegalStateException(person + " belongs to no department"));
    }
}
