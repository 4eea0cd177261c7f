package cn.guicheng.register.absence;

import cn.guicheng.register.person.Standing;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever was away, stood in or entered it. */
@Component
record AbsenceStanding(JdbcClient jdbc) implements Standing {
    @Override
    public List<String> of(String person) {
        boolean stands = !jdbc.sql("select 1 from absence where person = ? or substitute = ? or entered_by = ?"
                        + " fetch first 1 rows only")
                .params(person, person, person)
                .query(Integer.class)
                .list()
                .isEmpty();
        return stands ? List.of("离岗登记") : List.of();
    }
}
