package cn.guicheng.procedure.filelending;

import cn.guicheng.limit.LimitAdvice;
import cn.guicheng.limit.LimitLookup;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.archive.ItemEntry;
import cn.guicheng.register.archive.Loan;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** The limit table {@code lending-permission}: who may ask for what, in which use and for how long (FILE-06, FILE-07, AMB-17, AMB-18). */
@Component
public class LendingPermissions {
    private static final String TABLE = "lending-permission";

    private final LimitLookup limits;
    private final Organisation organisation;
    private volatile Known known = new Known(null, Map.of());

    LendingPermissions(LimitLookup limits, Organisation organisation) {
        this.limits = limits;
        this.organisation = organisation;
    }

    /**
     * What the table says, and why.
     *
     * @param projectHeadConsent whether the project head is asked too
     * @param reason or null where no rule says anything
     */
    public record Permission(boolean allowed, boolean projectHeadConsent, int maxDays, String reason) {
        static final Permission NONE = new Permission(false, false, 0, null);
    }

    private record Asked(String classification, String use, boolean sameDepartment) {}

    /** All that the version of the table says: a list of items asks for each of its lines. */
    private record Known(String version, Map<Asked, Permission> permissions) {}

    public boolean isOfTheDepartment(String person, ItemEntry item) {
        return organisation
                .departmentOf(person)
                .filter(item.department()::equals)
                .isPresent();
    }

    Permission of(String person, ItemEntry item, String use) {
        return of(item.classification(), use, isOfTheDepartment(person, item));
    }

    public Permission of(String classification, String use, boolean sameDepartment) {
        return inForce().getOrDefault(new Asked(classification, use, sameDepartment), Permission.NONE);
    }

    /** Whether the person may know of the item: there is a use for which they could ask for it. */
    boolean mayKnow(String person, ItemEntry item) {
        return mayKnow(item.classification(), isOfTheDepartment(person, item));
    }

    /** The same of all items of that kind. */
    public boolean mayKnow(String classification, boolean sameDepartment) {
        return Loan.USES.keySet().stream()
                .anyMatch(use -> of(classification, use, sameDepartment).allowed());
    }

    private Map<Asked, Permission> inForce() {
        String version = limits.version(TABLE);
        Known now = known;
        if (!version.equals(now.version())) {
            now = new Known(version, read());
            known = now;
        }
        return now.permissions();
    }

    private Map<Asked, Permission> read() {
        Map<Asked, Permission> permissions = new HashMap<>();
        for (String classification : ItemEntry.CLASSIFICATIONS.keySet()) {
            for (String use : Loan.USES.keySet()) {
                for (boolean sameDepartment : List.of(true, false)) {
                    Asked asked = new Asked(classification, use, sameDepartment);
                    permissions.put(asked, read(asked));
                }
            }
        }
        return permissions;
    }

    private Permission read(Asked asked) {
        return limits.advise(
                        TABLE,
                        Map.of(
                                "classification",
                                asked.classification(),
                                "use",
                                asked.use(),
                                "sameDepartment",
                                asked.sameDepartment()))
                .map(LendingPermissions::permission)
                .orElse(Permission.NONE);
    }

    private static Permission permission(LimitAdvice advice) {
        return new Permission(
                advice.output("allowed").filter(Boolean.TRUE::equals).isPresent(),
                advice.output("projectHeadConsent").filter(Boolean.TRUE::equals).isPresent(),
                advice.output("maxDays").map(days -> ((Number) days).intValue()).orElse(0),
                advice.reason());
    }
}
