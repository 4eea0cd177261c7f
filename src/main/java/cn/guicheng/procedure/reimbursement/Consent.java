package cn.guicheng.procedure.reimbursement;

import cn.guicheng.office.people.Organisation;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.stereotype.Component;

/**
 * Who must have agreed before some kinds of expense: the head of general administration to a taxi (REIM-18), the general
 * manager to office supplies and consumables (REIM-17). Nobody agrees to their own expense.
 */
@Component
public class Consent {
    private static final String OFFICE_HEAD = "general-administration-head";
    private static final String GENERAL_MANAGER = "general-manager";
    private static final String BOARD_CHAIR = "board-chair";

    private final Organisation organisation;

    Consent(Organisation organisation) {
        this.organisation = organisation;
    }

    /** Whether an expense of this category needs prior consent. */
    public boolean isRequired(String category) {
        return "taxi".equals(category) || "office-supplies".equals(category) || "consumables".equals(category);
    }

    /** User ids of those who can have agreed to this category for this claimant; empty where no consent is needed. */
    public Set<String> consenters(String category, String claimant) {
        if (!isRequired(category)) {
            return Set.of();
        }
        return "taxi".equals(category)
                ? membersOr(OFFICE_HEAD, GENERAL_MANAGER, claimant)
                : membersOr(GENERAL_MANAGER, BOARD_CHAIR, claimant);
    }

    private Set<String> membersOr(String group, String forTheirOwn, String claimant) {
        Set<String> members = new TreeSet<>(organisation.membersOf(group));
        if (members.remove(claimant)) {
            members.addAll(organisation.membersOf(forTheirOwn));
        }
        return members;
    }
}
