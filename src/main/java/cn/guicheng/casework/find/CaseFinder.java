package cn.guicheng.casework.find;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.engine.store.TasksForPerson;
import cn.guicheng.register.find.FindTerms;
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
                    + " or c.case_number in (" + TasksForPerson.CASES + ") or c.case_number in (:inPlaceOfOthers))";

    private static final String NOT_CONCEALED =
            " and c.case_number not in (select k.case_number from concealment k where k.person = :person)";

    private final JdbcClient jdbc;
    private final CaseVisibility visibility;

    CaseFinder(JdbcClient jdbc, CaseVisibility visibility) {
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
        var query = jdbc.sql("select c.case_number from case_text c where " + terms.sql("c.words", ":", "")
                        + (seesAll ? "" : SEEN) + NOT_CONCEALED
                        + " order by c.started_at desc, c.case_number desc fetch first :most rows only")
                .params(terms.values())
                .param("person", person)
                .param("most", most);
        if (!seesAll) {
            Set<String> others = visibility.casesInPlaceOfOthers(person);
            query = query.param("groups", groups.isEmpty() ? List.of("") : groups)
                    .param("inPlaceOfOthers", others.isEmpty() ? Set.of("") : others);
        }
        return query.query(String.class).list();
    }
}
