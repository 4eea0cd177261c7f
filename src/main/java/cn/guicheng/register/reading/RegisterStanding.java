package cn.guicheng.register.reading;

import cn.guicheng.register.person.Standing;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whoever a row of any register names, also of one that is added later. */
@Component
record RegisterStanding(ReadableRegisters registers, JdbcClient jdbc) implements Standing {
    /** It tells of the accounts themselves, from their making on: standing in it alone is no act in the office. */
    private static final String OF_ACCOUNTS = "access-log";

    @Override
    public List<String> of(String person) {
        return registers.all().stream()
                .filter(register -> !register.name().equals(OF_ACCOUNTS))
                .filter(register -> register.columns().stream()
                        .filter(column -> column.is(RegisterColumn.Kind.PERSON))
                        .anyMatch(column -> names(register, column, person)))
                .map(register -> "《%s》".formatted(register.title()))
                .sorted()
                .toList();
    }

    private boolean names(ReadableRegister register, RegisterColumn column, String person) {
        return !jdbc.sql("select 1 from %s where %s = ? fetch first 1 rows only"
                        .formatted(register.table(), column.sql()))
                .param(person)
                .query(Integer.class)
                .list()
                .isEmpty();
    }
}
