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
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * Cases, open and ended, that hold what somebody typed, among those that the person may see. Nothing is found of a case that is
 * concealed from them, though they had a step in it: what is hidden from them there cannot be guessed by searching.
 */
@Component
public class CaseFinder {
    /** Whoever started or signed. */
    private static final String SIGNED =
            "select s.case_number from signature s where s.person = :person or s.acting_for = :person";

    /** Whoever was told. */
    private static final String TOLD = "select r.case_number from case_reader r where r.person = :person";

    private static final String NOT_CONCEALED =
            " and c.case_number not in (select k.case_number from concealment k where k.person = :person)";

    /**
     * So many of the newest that hold the words are looked at one by one first: mostly what is looked for is among them, or there are no
     * more. Whose cases they are altogether is asked only where it is not: somebody may have a hundred thousand.
     */
    private static final int LOOKED_AT_FIRST = 200;

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
        int first = Math.max(most, LOOKED_AT_FIRST);
        List<String> newest =
                query(terms, "", person, first).query(String.class).list();
        if (visibility.seesAll(person)) {
            return newest.stream().limit(most).toList();
        }
        Seen seen = new Seen(
                person,
                groups.isEmpty() ? List.of("") : groups,
                visibility.casesInPlaceOfPosts(person),
                leftBehind.peopleAnsweredForBy(person),
                takenOver.by(person));
        List<String> found = newest.isEmpty() ? List.of() : find(terms, seen, newest, most);
        return found.size() == most || newest.size() < first ? found : find(terms, seen, List.of(), most);
    }

    /** Who sees: in whose place, and for whom they answer. */
    private record Seen(
            String person,
            Collection<String> groups,
            Set<String> inPlaceOfPosts,
            List<String> gone,
            List<Absent> absent) {
        /** Numbers of their cases: whoever started or signed; was told; has, or could have, a task; or answers for it in somebody's place. */
        Stream<String> cases() {
            return Stream.of(
                            Stream.of(SIGNED, TOLD, TasksForPerson.CASES),
                            gone.isEmpty() ? Stream.<String>of() : Stream.of(Signatures.STARTED_BY_ANY),
                            absent.isEmpty() ? Stream.<String>of() : Stream.of(TasksForPerson.casesOf(absent)))
                    .flatMap(some -> some);
        }
    }

    /** {@code among} is empty where it may be any case. */
    private List<String> find(FindTerms terms, Seen seen, Collection<String> among, int most) {
        String which = among.isEmpty() ? "%s" : "select x.n from (%s) x (n) where x.n in (:among)";
        String theirs = seen.cases()
                .map(which::formatted)
                .map("c.case_number in (%s)"::formatted)
                .collect(Collectors.joining(" or ", " and (", " or c.case_number in (:inPlaceOfPosts))"));
        String where = among.isEmpty() ? theirs : " and c.case_number in (:among)" + theirs;
        return query(terms, where, seen.person(), most)
                .params(TasksForPerson.parametersOf(seen.absent()))
                .param("among", among)
                .param("groups", seen.groups())
                .param("inPlaceOfPosts", seen.inPlaceOfPosts().isEmpty() ? Set.of("") : seen.inPlaceOfPosts())
                .param("people", seen.gone())
                .param("reader", seen.person())
                .query(String.class)
                .list();
    }

    private StatementSpec query(FindTerms terms, String where, String person, int most) {
        return jdbc.sql("select c.case_number from case_text c where " + terms.sql("c.words", ":", "") + where
                        + NOT_CONCEALED + " order by c.started_at desc, c.case_number desc fetch first :most rows only")
                .params(terms.values())
                .param("person", person)
                .param("most", most);
    }
}
