package cn.guicheng.flow.record;

import cn.guicheng.register.person.Standing;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever started a run of a procedure or had a step of one, also one that was never done. */
@Component
record FlowStanding(JdbcClient jdbc) implements Standing {
    private static final String NAMED =
            """
            select 1 from flow_run where started_by = :person union select 1 from flow_step where person = :person
            fetch first 1 rows only""";

    @Override
    public List<String> of(String person) {
        return jdbc.sql(NAMED)
                        .param("person", person)
                        .query(Integer.class)
                        .list()
                        .isEmpty()
                ? List.of()
                : List.of("办理记录");
    }
}
