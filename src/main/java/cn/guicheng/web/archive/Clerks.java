package cn.guicheng.web.archive;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.web.kit.CurrentPerson;
import java.util.Collections;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Who keeps the register of items (FILE-01, AMB-42), and who else may keep one from being destroyed. */
@Component
record Clerks(CurrentPerson person) {
    private static final Set<String> KEEPERS = Set.of("archive-clerk");
    private static final Set<String> HOLDERS = Set.of("archive-clerk", "internal-auditor");

    /** Refuses (403) everybody but the clerk. */
    void check() {
        check(KEEPERS, "档案目录只由资料员登记和更改（FILE-01、AMB-42）。");
    }

    /** Refuses (403) everybody but the clerk and the auditor. */
    void checkHolder() {
        check(HOLDERS, "档案的经过和保留只由资料员、审计员查看和办理。");
    }

    boolean isOne() {
        return isOf(KEEPERS);
    }

    boolean mayHold() {
        return isOf(HOLDERS);
    }

    private boolean isOf(Set<String> groups) {
        return !Collections.disjoint(person.groups(), groups);
    }

    private void check(Set<String> groups, String rule) {
        if (!isOf(groups)) {
            throw Refusal.forbidden(rule);
        }
    }
}
