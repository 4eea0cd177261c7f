package cn.guicheng.limit.due;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** On which day a row falls due; here Saturday and Sunday are days off. */
class DueRowTest {
    @ParameterizedTest
    @CsvSource({
        "every,5,on,2026-11-05,true",
        "every,5,on,2026-11-04,false",
        "every,5,on,2026-11-06,false",
        "none,5,on,2026-11-05,false",
        "quarterly,1,on,2026-10-01,true",
        "quarterly,1,on,2026-11-01,false",
        "11,5,on,2026-11-05,true",
        "12,5,on,2026-11-05,false",
        "1,5,on,2026-11-05,false",
        "every,31,on,2026-11-30,true",
        "every,31,on,2026-11-29,false",
        "every,30,on,2027-02-28,true",
        "every,5,on,2026-12-05,true",
        "every,5,before,2026-12-05,false",
        "every,5,before,2026-12-04,true",
        "every,5,after,2026-12-07,true",
        "every,5,after,2026-12-06,false",
        "every,31,after,2026-11-02,true",
        "every,31,after,2026-12-01,false",
        "10,31,after,2026-11-02,true",
        "every,1,before,2026-10-30,true",
        "11,1,before,2026-10-30,true",
        "12,1,before,2026-10-30,false",
        "every,4,before,2026-12-04,true"
    })
    void fallsOn(String months, String day, String shift, LocalDate date, boolean due) {
        assertThat(new DueRow(months, day, shift)
                        .fallsOn(date, one -> one.getDayOfWeek().getValue() < 6))
                .isEqualTo(due);
    }
}
