package cn.guicheng.casework.cases;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.engine.store.CaseRows;
import cn.guicheng.register.find.FindTerms;
import cn.guicheng.register.signature.Signature;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
    private final CasesLeftBehind leftBehind;
    private final Unrestricted unrestricted;

    CasesOfPerson(@Lazy HistoryService historyService, CasesLeftBehind leftBehind, Unrestricted unrestricted) {
        this.historyService = historyService;
        this.leftBehind = leftBehind;
        this.unrestricted = unrestricted;
    }

    /**
     * The person's part: they started the case; or signed in it without having started it, or answer for it, while it is open,
     * in the place of an applicant who is gone.
     */
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
     * @param search part of anything that stands in a case, see {@link FindTerms}; blank for all
     */
    public Page find(String person, Role role, State state, String search, int page, int size) {
        List<String> gone = role == Role.HANDLED ? leftBehind.peopleAnsweredForBy(person) : List.of();
        String from = from(role, state, search, gone.size());
        long total = unrestricted.get(
                () -> query("select count(*)" + from, person, search, gone).count());
        String rows = "select c.*" + from
                + " order by c.START_TIME_ desc, c.BUSINESS_KEY_ desc offset #{skip} rows fetch next #{size} rows only";
        List<CaseRecord> cases = unrestricted
                .get(() -> query(rows, person, search, gone)
                        .parameter("skip", (long) page * size)
                        .parameter("size", size)
                        .list())
                .stream()
                .map(Cases::record)
                .toList();
        return new Page(total, cases);
    }

    private NativeHistoricProcessInstanceQuery query(String sql, String person, String search, List<String> gone) {
        NativeHistoricProcessInstanceQuery query = historyService
                .createNativeHistoricProcessInstanceQuery()
                .sql(sql)
                .parameter("person", person)
                .parameter("start", Signature.START);
        FindTerms.of(search).values().forEach(query::parameter);
        IntStream.range(0, gone.size()).forEach(index -> query.parameter("gone" + index, gone.get(index)));
        return query;
    }

    /** Cases of those who are gone, as far as the person takes part in their procedure. */
    private static String left(int gone) {
        if (gone == 0) {
            return "";
        }
        String people = IntStream.range(0, gone)
                .mapToObj(index -> "#{gone" + index + "}")
                .collect(Collectors.joining(", "));
        return " or c.END_TIME_ is null and c.BUSINESS_KEY_ in (select s.case_number from signature s"
                + " where s.task = #{start} and s.person in (" + people + ") and not exists (select 1 from exclusion e"
                + " where e.case_number = s.case_number and e.procedure = s.procedure and e.person = #{person}))";
    }

    private String from(Role role, State state, String search, int gone) {
        String started = " in (select case_number from signature where person = #{person} and task = #{start})";
        String signed = " in (select case_number from signature where person = #{person} and task <> #{start}"
                + " union all select case_number from signature where acting_for = #{person}"
                + " union all select case_number from case_reader where person = #{person})";
        return " from " + CaseRows.EVER + " c where c.SUPER_PROCESS_INSTANCE_ID_ is null"
                + switch (role) {
                    case STARTED -> " and c.BUSINESS_KEY_" + started;
                    case HANDLED ->
                        " and (c.BUSINESS_KEY_" + signed + left(gone) + ") and c.BUSINESS_KEY_ not" + started;
                }
                + switch (state) {
                    case OPEN -> " and c.END_TIME_ is null";
                    case ENDED -> " and c.END_TIME_ is not null";
                    case ALL -> "";
                }
                + found(FindTerms.of(search));
    }

    /** Of what is concealed from the person nothing is found but the number, which they know. */
    private static String found(FindTerms terms) {
        return terms.isEmpty()
                ? ""
                : " and (" + terms.sql("lower(c.BUSINESS_KEY_)", "#{", "}")
                        + " or exists (select 1 from case_text t where t.case_number = c.BUSINESS_KEY_ and "
                        + terms.sql("t.words", "#{", "}")
                        + " and t.case_number not in (select k.case_number from concealment k where k.person ="
                        + " #{person})))";
    }
}
