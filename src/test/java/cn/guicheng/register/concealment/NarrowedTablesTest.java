package cn.guicheng.register.concealment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same question of fewer rows, however its tables are named. */
class NarrowedTablesTest {
    private static final NarrowedTables TABLES =
            new NarrowedTables(Map.of("request", "a", "request_call", "b", "act_ru_task", "c"));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "select 1 from request | select 1 from (select * from request where a) request",
                "select 1 from request r | select 1 from (select * from request where a) r",
                "select 1 from request as r where x | select 1 from (select * from request where a) r where x",
                "select 1 from request where x | select 1 from (select * from request where a) request where x",
                "select 1 from request_call c join request r on x | select 1 from (select * from request_call where b)"
                        + " c join (select * from request where a) r on x",
                "select 1 from requests | select 1 from requests",
                "select request from other | select request from other",
                "select a, request from other | select a, request from other",
                "select 1 FROM ACT_RU_TASK RES LEFT JOIN x"
                        + " | select 1 FROM (select * from ACT_RU_TASK where c) RES LEFT JOIN x",
                "select 1 from x I, ACT_RU_TASK T where y"
                        + " | select 1 from x I, (select * from ACT_RU_TASK where c) T where y",
                "select (select count(*) from request where x) from request union select 1"
                        + " | select (select count(*) from (select * from request where a) request where x)"
                        + " from (select * from request where a) request union select 1"
            })
    void aTableStandsForItsRowsUnderTheSameName(String question, String narrowed) {
        assertThat(TABLES.in(question)).isEqualTo(narrowed);
    }
}
