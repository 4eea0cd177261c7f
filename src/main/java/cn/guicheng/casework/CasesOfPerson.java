package cn.guicheng.casework;

import cn.guicheng.engine.Unrestricted;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.NativeHistoricProcessInstanceQuery;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/**
 * The cases in which a person took part, as the signature register tells, open and ended, whatever posts they hold today. The
 * database joins the register to the engine's history by the engine's own native query, so that it can count, sort and page.
 */
@Component
public class CasesOfPerson {
    private final HistoryService historyService;
    private final Unrestricted unrestricted;

    CasesOfPerson(@Lazy HistoryService historyService, Unrestricted unrestricted) {
        this.historyService = historyService;
        this.unrestricted = unrestricted;
    }

    /** The person's part: they started the case, or signed in it without having started it. */
    public enum Role {
        STARTED,
        HANDLED
    }

    public enum State {
        OPEN,
        ENDED,
        ALL
    }

    /** {@code total} counts all cases found, {@code cases} are one page of them. */
    public record Page(long total, List<CaseRecord> cases) {}

    /**
     * One page, newest case first.
     *
     * @param search part of a case number, in either case of letters; blank for all
     */
    public Page find(String person, Role role, State state, String search, int page, int size) {
        String from = from(role, state, search);
        long total = unrestricted.get(
                () -> query("select count(*)" + from, person, search).count());
        String rows = "select c.*" + from
                + " order by c.START_TIME_ desc, c.BUSINESS_KEY_ desc offset #{skip} rows fetch next #{size} rows only";
        List<CaseRecord> cases = unrestricted
                .get(() -> query(rows, person, search)
                        .parameter("skip", (long) page * size)
                        .parameter("size", size)
                        .list())
                .stream()
                .map(Cases::record)
                .toList();
        return new Page(total, cases);
    }

    private NativeHistoricProcessInstanceQuery query(String sql, String person, String search) {
        return historyService
                .createNativeHistoricProcessInstanceQuery()
                .sql(sql)
                .parameter("person", person)
                .parameter("start", CaseOpening.START)
                .parameter("search", pattern(search));
    }

    private String from(Role role, State state, String search) {
        String started = " in (select case_number from signature where person = #{person} and task = #{start})";
        String signed = " in (select case_number from signature where person = #{person} and task <> #{start})";
        return " from ACT_HI_PROCINST c where c.SUPER_PROCESS_INSTANCE_ID_ is null"
                + switch (role) {
                    case STARTED -> " and c.BUSINESS_KEY_" + started;
                    case HANDLED -> " and c.BUSINESS_KEY_" + signed + " and c.BUSINESS_KEY_ not" + started;
                }
                + switch (state) {
                    case OPEN -> " and c.END_TIME_ is null";
                    case ENDED -> " and c.END_TIME_ is not null";
                    case ALL -> "";
                }
                + (search.isBlank() ? "" : " and c.BUSINESS_KEY_ like #{search} escape '!'");
    }

    /** Case numbers are written in capitals. */
    private static String pattern(String search) {
        return "%" + search.strip().toUpperCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%";
    }
}
