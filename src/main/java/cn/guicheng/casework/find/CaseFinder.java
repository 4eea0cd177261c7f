package cn.guicheng.casework.find;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.casework.cases.CasesLeftBehind;
import cn.guicheng.engine.store.TakenOver;
import cn.guicheng.engine.store.TakenOver.Absent;
import cn.guicheng.engine.store.TasksForPerson;
import cn.guicheng.register.find.FindTerms;
import cn.guicheng.register.signature.Signatures;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Cases, open and ended, that hold what somebody typed, among those that the person may see. Nothing is found of a case that is
 * concealed from them, though they had a step in it: what is hidden from them there cannot be guessed by searching.
 */
@Component
public class CaseFinder {
    /** Whoever started or signed; was told; has, or could have, a task; or answers for it in somebody's place. */
    private static final String SEEN =
            " and (c.case_number in (select s.case_number from signature s where s.person = :person or s.acting_for ="
                    + " :person)"
                    + " or c.case_number in (select r.case_number from case_reader r where r.person = :person)"
                    + " or c.case_number in (" + TasksForPerson.CASES + ") or c.case_number in (:inPlaceOfPosts)%s)";

    private static final String OR_IN = " or c.case_number in (%s)";

    private static final String NOT_CONCEALED =
            " and c.case_number not in (select k.case_number from concealment k where k.person = :person)";

    private final JdbcClient jdbc;
    private final CaseVisibility visibility;
    private final CasesLeftBehind leftBehind;
    private final TakenOver takenOver;

    CaseFinder(JdbcClient jdbc, CaseVisibility visibility, CasesLeftBehind leftBehind, TakenOver takenOver) {
        this.leftBehind = leftBehind;
        this.takenOver = takenOver;
        this.jdbc = jdbc;
        this.visibility = visibility;
    }

    /**
     * Case numbers, newest first; none where nothing is asked for.
     *
     * @param groups ids of the groups the person belongs to
     * @param most how many at most
     */
    public List<String> find(String search, String person, Collection<String> groups, int most) {
        FindTerms terms = FindTerms.of(search);
        if (terms.isEmpty()) {
            return List.of();
        }
        boolean seesAll = visibility.seesAll(person);
        List<String> gone = seesAll ? List.of() : leftBehind.peopleAnsweredForBy(person);
        List<Absent> absent = seesAll ? List.of() : takenOver.by(person);
        String others = (gone.isEmpty() ? "" : OR_IN.formatted(Signatures.STARTED_BY_ANY))
                + (absent.isEmpty() ? "" : OR_IN.formatted(TasksForPerson.casesOf(absent)));
        var query = jdbc.sql("select c.case_number from case_text c where " + terms.sql("c.words", ":", "")
                        + (seesAll ? "" : SEEN.formatted(others)) + NOT_CONCEALED
                        + " order by c.started_at desc, c.case_number desc fetch first :most rows only")
                .params(terms.values())
                .params(TasksForPerson.parametersOf(absent))
                .param("person", person)
                .param("most", most);
        if (!seesAll) {
            Set<String> inPlace = visibility.casesInPlaceOfPosts(person);
            query = query.param("groups", groups.isEmpty() ? List.of("") : groups)
                    .param("inPlaceOfPosts", inPlace.isEmpty() ? Set.of("") : inPlace)
                    .param("people", gone)
                    .param("reader", person);
        }
        return query.query(String.class).list();
    }
}
