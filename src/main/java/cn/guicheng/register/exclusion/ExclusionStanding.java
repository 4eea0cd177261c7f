package cn.guicheng.register.exclusion;

import cn.guicheng.register.person.Standing;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever takes no part in a case, such as because it is about them. */
@Component
record ExclusionStanding(JdbcClient jdbc) implements Standing {
    @Override
    public List<String> of(String person) {
        return jdbc.sql("select 1 from exclusion where person = ? fetch first 1 rows only")
                        .param(person)
                        .query(Integer.class)
                        .list()
                        .isEmpty()
                ? List.of()
                : List.of("回避记录");
    }
}
