package cn.guicheng.procedure.filelending;

import cn.guicheng.limit.LimitAdvice;
import cn.guicheng.limit.LimitLookup;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.archive.ItemEntry;
import cn.guicheng.register.archive.Loan;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The limit table {@code lending-permission}: who may ask for what, in which use and for how long (FILE-06, FILE-07, AMB-17, AMB-18). */
@Component
class LendingPermissions {
    private static final String TABLE = "lending-permission";

    private final LimitLookup limits;
    private final Organisation organisation;

    LendingPermissions(LimitLookup limits, Organisation organisation) {
        this.limits = limits;
        this.organisation = organisation;
    }

    /** What the table says, and why. */
    record Permission(boolean allowed, int maxDays, String reason) {}

    boolean isOfTheDepartment(String person, ItemEntry item) {
        return organisation
                .departmentOf(person)
                .filter(item.department()::equals)
                .isPresent();
    }

    Permission of(String person, ItemEntry item, String use) {
        Optional<LimitAdvice> advice = limits.advise(
                TABLE,
                Map.of(
                        "classification",
                        item.classification(),
                        "use",
                        use,
                        "sameDepartment",
                        isOfTheDepartment(person, item)));
        return advice.map(found -> new Permission(
                        found.output("allowed").filter(Boolean.TRUE::equals).isPresent(),
                        found.output("maxDays")
                                .map(days -> ((Number) days).intValue())
                                .orElse(0),
                        found.reason()))
                .orElse(new Permission(false, 0, null));
    }

    /** Whether the person may know of the item: there is a use for which they could ask for it. */
    boolean mayKnow(String person, ItemEntry item) {
        return Loan.USES.keySet().stream().anyMatch(use -> of(person, item, use).allowed());
    }
}
