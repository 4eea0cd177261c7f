package cn.guicheng.web.limit;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.limit.GovernedProcedures;
import cn.guicheng.limit.LimitManagers;
import cn.guicheng.limit.TableVersions;
import cn.guicheng.limit.TableVersions.Version;
import cn.guicheng.web.kit.CurrentPerson;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Who reads which limit table, and who proposes: everybody reads those that govern a procedure in which they take part, some
 * posts read all, and limit managers propose.
 */
@Component
public class LimitAccess {
    private static final Set<String> READ_ALL =
            Set.of(LimitManagers.GROUP, "process-owner", "general-manager", "internal-auditor", "camunda-admin");

    private final CurrentPerson person;
    private final TableVersions versions;
    private final GovernedProcedures governed;

    LimitAccess(CurrentPerson person, TableVersions versions, GovernedProcedures governed) {
        this.person = person;
        this.versions = versions;
        this.governed = governed;
    }

    /** The tables that the person logged in may read. Throws a refusal (401) where nobody is. */
    List<Version> readable() {
        List<String> groups = person.groups();
        return versions.inForce().stream()
                .filter(table -> mayRead(table.key(), groups))
                .toList();
    }

    /** The version in force of a table they may read; a refusal (404) for any other. */
    Version readable(String key) {
        List<String> groups = person.groups();
        return versions.inForce(key)
                .filter(table -> mayRead(table.key(), groups))
                .orElseThrow(() -> Refusal.unknown("没有这张规则表。"));
    }

    private boolean mayRead(String key, List<String> groups) {
        return !Collections.disjoint(READ_ALL, groups) || governed.concern(key, groups);
    }

    boolean isManager() {
        return person.groups().contains(LimitManagers.GROUP);
    }

    boolean readsChanges() {
        return !Collections.disjoint(READ_ALL, person.groups());
    }

    /** Refuses (403) whoever may read the table and is no limit manager. */
    public Version forManagers(String key) {
        Version table = readable(key);
        if (!isManager()) {
            throw Refusal.forbidden("规则表只能由限额管理员试算和提出调整；提出之后由另一位限额管理员审批。");
        }
        return table;
    }

    /** Refuses (404) whoever does not read the changes. */
    public void checkReadsChanges() {
        if (!readsChanges()) {
            throw Refusal.unknown("没有这份单据。");
        }
    }
}
