package cn.guicheng.casework;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** To which groups tasks are offered, for many at once: the engine itself tells only of one task at a time. */
@Component
public class TaskOffers {
    private final JdbcClient jdbc;

    TaskOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Group ids by task id, sorted; a task offered to no group is left out. */
    public Map<String, List<String>> groupsOf(Collection<String> taskIds) {
        if (taskIds.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> groups = new HashMap<>();
        jdbc.sql(
                        """
                        select TASK_ID_, GROUP_ID_ from ACT_RU_IDENTITYLINK
                        where TYPE_ = 'candidate' and GROUP_ID_ is not null and TASK_ID_ in (:taskIds)
                        order by GROUP_ID_""")
                .param("taskIds", taskIds)
                .query(row -> {
                    groups.computeIfAbsent(row.getString(1), task -> new ArrayList<>())
                            .add(row.getString(2));
                });
        return groups;
    }
}
