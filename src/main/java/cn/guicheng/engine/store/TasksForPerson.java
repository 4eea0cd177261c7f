package cn.guicheng.engine.store;

import cn.guicheng.engine.store.TakenOver.Absent;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/**
 * The open tasks of one person, looked up from the person: those they hold, and those that wait for a group of theirs. The engine's
 * own question joins the two by “or” and walks every task of the office for it. Read as the engine reads for that person:
 * nothing of a case that is concealed from them.
 */
@Component
public class TasksForPerson {
    /** By what a list may be sorted: the engine's names of its columns. */
    private static final Set<String> SORTED_BY =
            Set.of("DUE_DATE_", "CREATE_TIME_", "FOLLOW_UP_DATE_", "NAME_", "ASSIGNEE_", "PRIORITY_");

    private static final String COLUMNS =
            "select ID_, NAME_, ASSIGNEE_, DUE_DATE_, CREATE_TIME_, FOLLOW_UP_DATE_, PRIORITY_,"
                    + " EXECUTION_ID_, PROC_INST_ID_, PROC_DEF_ID_, TASK_DEF_KEY_, SUSPENSION_STATE_ from ACT_RU_TASK";

    private static final String OFFERED_TO =
            "select TASK_ID_ from ACT_RU_IDENTITYLINK where TYPE_ = 'candidate' and TASK_ID_ is not null and GROUP_ID_"
                    + " in (%s)";

    /** The right to a task that names somebody away, kept for whoever stands in. */
    private static final String NAMING =
            "select RESOURCE_ID_ from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ = 7 and GROUP_ID_ = %s";

    private static final String CONCEALED = "(select CONCEALED_.ID_ from ACT_HI_PROCINST CONCEALED_"
            + " where CONCEALED_.BUSINESS_KEY_ in (select k.case_number from concealment k where k.person = %s))";

    private static final String WHERE =
            " where (:suspendedToo = 1 or T.SUSPENSION_STATE_ = 1) and (T.PROC_INST_ID_ is null or T.PROC_INST_ID_ not"
                    + " in "
                    + CONCEALED.formatted(":person") + ")";

    static final String CASE = " join ACT_RU_EXECUTION E on E.ID_ = T.PROC_INST_ID_";

    /** Numbers of the cases in which {@code :person} has a task, or one is offered to any of {@code :groups}, claimed or not. */
    public static final String CASES =
            "select E.BUSINESS_KEY_ from ACT_RU_TASK T join ACT_RU_EXECUTION E on E.ID_ = T.PROC_INST_ID_ where"
                    + " T.ASSIGNEE_ = :person union all select E.BUSINESS_KEY_ from ACT_RU_IDENTITYLINK L join ACT_RU_TASK"
                    + " T on T.ID_ = L.TASK_ID_ join ACT_RU_EXECUTION E on E.ID_ = T.PROC_INST_ID_ where L.TYPE_ ="
                    + " 'candidate' and L.GROUP_ID_ in (:groups)";

    /** The case of {@code E} is not concealed from whoever {@code %s} names. */
    private static final String NOT_CONCEALED = " and not exists (select 1 from concealment k where k.case_number ="
            + " E.BUSINESS_KEY_ and k.person = %s)";

    /** Tasks of the cases that are concealed from whoever {@code %s} names: few, whoever it is. */
    private static final String CONCEALED_TASKS = "select C.ID_ from concealment k join ACT_RU_EXECUTION E on"
            + " E.BUSINESS_KEY_ = k.case_number join ACT_RU_TASK C on C.PROC_INST_ID_ = E.ID_ where k.person = %s";

    /** The same of somebody away, whose parameters end with {@code %1$s}, as far as they may know. */
    private static final String CASES_OF_ABSENT =
            "select E.BUSINESS_KEY_ from ACT_RU_IDENTITYLINK L join ACT_RU_TASK T on T.ID_ = L.TASK_ID_" + CASE
                    + " where L.TYPE_ = 'candidate' and L.GROUP_ID_ in (:groups%1$s)"
                    + NOT_CONCEALED.formatted(":absent%1$s") + " union all select E.BUSINESS_KEY_ from ACT_RU_TASK T"
                    + CASE + " where T.ASSIGNEE_ = :absent%1$s and T.ID_ in (" + NAMING.formatted(":rights%1$s") + ")"
                    + NOT_CONCEALED.formatted(":absent%1$s");

    private final JdbcClient jdbc;
    private final SeparatedSteps steps;
    private final Permitted permitted;

    TasksForPerson(JdbcClient jdbc, @Lazy SeparatedSteps steps, @Lazy Permitted permitted) {
        this.jdbc = jdbc;
        this.steps = steps;
        this.permitted = permitted;
    }

    /** Which steps of one case are done by different people, as the models and the register of signatures say. */
    public interface SeparatedSteps {
        /**
         * The steps of a case whose signers may not do this one, as signatures name them.
         *
         * @param version id of the version of the procedure in which the case runs
         * @param step that they would do
         */
        Set<String> separatedFrom(String version, String step);

        /** The procedure of a version, as signatures name it. */
        String procedureOf(String version);

        /** Whether more than signatures decides who does the step: it asks somebody else than the applicant, or several people. */
        boolean asksOthers(String version, String step);

        /** Decisions of signatures with which no step was done. */
        Set<String> doingNoStep();

        /** The decision with which a case is corrected. */
        String correcting();
    }

    /** Who may do a task, where the database cannot say so. */
    public interface Permitted {
        /** Of these tasks, each of which waits for the person, those that they may not do. */
        Set<String> barred(Collection<String> taskIds, String person);
    }

    /** Which of them. */
    public enum Which {
        /** Whatever they can do now: not put off, and nothing that somebody else has to do because of what they did before. */
        AT_HAND(" and (T.FOLLOW_UP_DATE_ is null or T.FOLLOW_UP_DATE_ <= :now)"),
        /** What they hold. */
        HELD(" and T.ASSIGNEE_ = :person"),
        /** What they can take up: what waits for a group of theirs, and in somebody's place what names that person. */
        OFFERED(" and (T.ASSIGNEE_ is null or T.ASSIGNEE_ <> :person)"),
        /** What was due before now. */
        OVERDUE(" and T.DUE_DATE_ < :now"),
        /** What is put off. */
        PUT_OFF(" and T.FOLLOW_UP_DATE_ > :now");

        private final String condition;

        Which(String condition) {
            this.condition = condition;
        }
    }

    /** How many there are of each. */
    public record Numbers(long atHand, long held, long offered, long overdue, long putOff) {
        public long of(Which which) {
            return switch (which) {
                case AT_HAND -> atHand;
                case HELD -> held;
                case OFFERED -> offered;
                case OVERDUE -> overdue;
                case PUT_OFF -> putOff;
            };
        }
    }

    /**
     * Whose tasks, as of when.
     *
     * @param suspendedToo whether what an administrator has suspended is among them
     * @param absent those in whose place the person stands; their tasks are among them
     */
    public record Asked(
            String person, Collection<String> groups, Instant now, boolean suspendedToo, List<Absent> absent) {}

    public Numbers numbers(Asked asked) {
        long atHand = count(Which.AT_HAND, asked);
        return bound(
                        "select count(case when T.ASSIGNEE_ = :person then 1 end),"
                                + " count(case when T.ASSIGNEE_ is null or T.ASSIGNEE_ <> :person then 1 end),"
                                + " count(case when T.DUE_DATE_ < :now then 1 end),"
                                + " count(case when T.FOLLOW_UP_DATE_ > :now then 1 end)" + theirs(asked),
                        asked)
                .query((row, number) ->
                        new Numbers(atHand, row.getLong(1), row.getLong(2), row.getLong(3), row.getLong(4)))
                .single();
    }

    public long count(Which which, Asked asked) {
        return some("select count(*)", "", which, asked).query(Long.class).single();
    }

    /**
     * How the list is sorted.
     *
     * @param column of the engine's
     * @param ascending whether the smallest comes first
     * @param caseless whether capitals sort as small letters do
     */
    public record Order(String column, boolean ascending, boolean caseless) {
        /** What is due first. */
        public static final Order DUE_FIRST = new Order("DUE_DATE_", true, false);

        public static boolean isPossible(String column) {
            return SORTED_BY.contains(column);
        }
    }

    /** Ids of one page. */
    public List<String> page(Which which, Asked asked, Order order, int skip, int size) {
        if (!Order.isPossible(order.column())) {
            throw new IllegalArgumentException(order.column());
        }
        String sorted = " order by %s %s, T.ID_"
                .formatted(
                        (order.caseless() ? "lower(T.%s)" : "T.%s")
                                .formatted(order.column().toUpperCase(Locale.ROOT)),
                        order.ascending() ? "asc" : "desc");
        return some("select T.ID_", sorted + " offset :skip rows fetch next :size rows only", which, asked)
                .param("skip", skip)
                .param("size", size)
                .query(String.class)
                .list();
    }

    /** Of these cases those with a task that they can do now, by case number the task's id. */
    public Map<String, String> atHandIn(Collection<String> caseNumbers, Asked asked) {
        Map<String, String> tasks = new HashMap<>();
        if (!caseNumbers.isEmpty()) {
            Waiting inThese = new Waiting(
                    asked,
                    " join ACT_RU_EXECUTION C on C.ID_ = T.PROC_INST_ID_",
                    " and C.BUSINESS_KEY_ in (:cases)",
                    sql -> bound(sql, asked).param("cases", caseNumbers));
            atHand("select C.BUSINESS_KEY_, T.ID_", " order by T.DUE_DATE_ desc", inThese)
                    .query(row -> {
                        tasks.put(row.getString(1), row.getString(2));
                    });
        }
        return tasks;
    }

    private StatementSpec some(String select, String behind, Which which, Asked asked) {
        return which == Which.AT_HAND
                ? atHand(select, behind, new Waiting(asked, "", "", sql -> bound(sql, asked)))
                : bound(select + theirs(asked) + which.condition + behind, asked);
    }

    private StatementSpec atHand(String select, String behind, Waiting waiting) {
        AtHand atHand = new AtHand(waiting, steps, permitted);
        String those =
                from(waiting.asked(), atHand::permits) + waiting.rest() + Which.AT_HAND.condition + atHand.condition();
        return atHand.bind(waiting.question().apply(select + those + behind));
    }

    /** Of these tasks those that the person does in the place of somebody away, and of whom: user ids by task id, who is asked first on top. */
    public Map<String, List<String>> absentBehind(Asked asked, Collection<String> taskIds) {
        Map<String, List<String>> absent = new HashMap<>();
        if (taskIds.isEmpty()) {
            return absent;
        }
        for (Absent away : asked.absent()) {
            jdbc.sql("select T.ID_ from ACT_RU_TASK T where T.ID_ in (:tasks) and T.ID_ not in ("
                            + OFFERED_TO.formatted(":own")
                            + ") and ((T.ASSIGNEE_ is null or T.ASSIGNEE_ = :person) and T.ID_ in ("
                            + OFFERED_TO.formatted(":groups") + ") or T.ASSIGNEE_ in (:person, :absent) and T.ID_ in ("
                            + NAMING.formatted(":rights") + "))")
                    .param("tasks", taskIds)
                    .param("person", asked.person())
                    .param("own", orNone(asked.groups()))
                    .param("groups", orNone(away.groups()))
                    .param("absent", away.person())
                    .param("rights", Absent.nameOfRights(away.person()))
                    .query(String.class)
                    .list()
                    .forEach(task -> absent.computeIfAbsent(task, first -> new ArrayList<>())
                            .add(away.person()));
        }
        return absent;
    }

    /** A question for the numbers of the cases in which the absent have a task, or one is offered to them; there is at least one of them. */
    public static String casesOf(List<Absent> absent) {
        return IntStream.range(0, absent.size())
                .mapToObj(CASES_OF_ABSENT::formatted)
                .collect(Collectors.joining(" union all "));
    }

    /** Its parameters. */
    public static Map<String, Object> parametersOf(List<Absent> absent) {
        Map<String, Object> parameters = new HashMap<>();
        for (int one = 0; one < absent.size(); one++) {
            Absent away = absent.get(one);
            parameters.put("groups" + one, orNone(away.groups()));
            parameters.put("absent" + one, away.person());
            parameters.put("rights" + one, Absent.nameOfRights(away.person()));
        }
        return parameters;
    }

    /** Of these cases those in which the absent have a task, or one is offered to them; of all where none are named. */
    public Set<String> casesOf(List<Absent> absent, Collection<String> caseNumbers) {
        if (absent.isEmpty()) {
            return Set.of();
        }
        StatementSpec asked = jdbc.sql("select A.BUSINESS_KEY_ from (" + casesOf(absent) + ") A"
                        + (caseNumbers.isEmpty() ? "" : " where A.BUSINESS_KEY_ in (:cases)"))
                .params(parametersOf(absent));
        return (caseNumbers.isEmpty() ? asked : asked.param("cases", caseNumbers))
                .query(String.class)
                .set();
    }

    /** User ids of those of them from whom a case is concealed that is open. */
    public Set<String> fromWhomOpenCasesAreConcealed(List<Absent> absent) {
        return jdbc.sql("select distinct k.person from concealment k where k.person in (:people) and exists (select 1"
                        + " from ACT_RU_EXECUTION E where E.BUSINESS_KEY_ = k.case_number)")
                .param("people", absent.stream().map(Absent::person).toList())
                .query(String.class)
                .set();
    }

    /** Numbers of the cases in which the person has a task, or one is offered to their groups, claimed or not. */
    public Set<String> casesOf(String person, Collection<String> groups) {
        return jdbc.sql(CASES)
                .param("person", person)
                .param("groups", orNone(groups))
                .query(String.class)
                .set();
    }

    /** Ids of the tasks to which the person has a right of their own, or in the place of somebody from whom the case is not concealed. */
    public List<String> withRightsOf(String person, Collection<String> groups, List<Absent> absent) {
        String rights = "select RESOURCE_ID_ from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ = 7 and ";
        List<String> tasks = new ArrayList<>(jdbc.sql(rights + "(USER_ID_ = :person or GROUP_ID_ in (:groups))")
                .param("person", person)
                .param("groups", orNone(groups))
                .query(String.class)
                .list());
        for (Absent away : absent) {
            tasks.addAll(jdbc.sql(rights + "GROUP_ID_ in (:groups) and RESOURCE_ID_ not in"
                            + " (select ID_ from ACT_RU_TASK where PROC_INST_ID_ in " + CONCEALED.formatted(":absent")
                            + ")")
                    .param(
                            "groups",
                            Stream.concat(away.groups().stream(), Stream.of(Absent.nameOfRights(away.person())))
                                    .toList())
                    .param("absent", away.person())
                    .query(String.class)
                    .list());
        }
        return tasks.stream().distinct().toList();
    }

    private static String theirs(Asked asked) {
        return from(asked) + WHERE;
    }

    /**
     * What waits for somebody, or a part of it.
     *
     * @param joined to the tasks {@code T}
     * @param condition which of them
     * @param question a statement with the parameters of whoever asks, and of the condition
     */
    record Waiting(Asked asked, String joined, String condition, Function<String, StatementSpec> question) {
        String theirs() {
            return from(asked) + rest();
        }

        private String rest() {
            return joined + WHERE + condition;
        }
    }

    /** What the person holds, what waits for their groups, and the same of each in whose place they stand, as far as both may know. */
    private static String from(Asked asked) {
        return from(asked, one -> "");
    }

    /** {@code permits}: what else is asked of a task {@code T} that is done in the place of the absent of that place in the list. */
    private static String from(Asked asked, IntFunction<String> permits) {
        StringBuilder offered = new StringBuilder(OFFERED_TO.formatted(":groups"));
        StringBuilder naming = new StringBuilder();
        for (int one = 0; one < asked.absent().size(); one++) {
            String permitted = permits.apply(one);
            String condition = permitted + " and %s not in (" + CONCEALED_TASKS.formatted(":absent" + one) + ")";
            String joined = permitted.isEmpty() ? "" : " join ACT_RU_TASK T on T.ID_ = ";
            offered.append(" union all select L.TASK_ID_ from ACT_RU_IDENTITYLINK L")
                    .append(joined.isEmpty() ? "" : joined + "L.TASK_ID_")
                    .append(" where L.TYPE_ = 'candidate' and L.TASK_ID_ is not null and L.GROUP_ID_ in (:groups")
                    .append(one)
                    .append(")")
                    .append(condition.formatted("L.TASK_ID_"));
            naming.append(" union all " + COLUMNS + " where ASSIGNEE_ = :absent")
                    .append(one)
                    .append(" and ID_ in (select A.RESOURCE_ID_ from ACT_RU_AUTHORIZATION A")
                    .append(joined.isEmpty() ? "" : joined + "A.RESOURCE_ID_")
                    .append(" where A.RESOURCE_TYPE_ = 7 and A.GROUP_ID_ = :rights")
                    .append(one)
                    .append(condition.formatted("A.RESOURCE_ID_"))
                    .append(")");
        }
        return " from (" + COLUMNS + " where ASSIGNEE_ = :person union all " + COLUMNS
                + " where ASSIGNEE_ is null and ID_ in (" + offered + ")" + naming + ") T";
    }

    private StatementSpec bound(String sql, Asked asked) {
        StatementSpec bound = boundToPerson(sql, asked);
        for (int one = 0; one < asked.absent().size(); one++) {
            Absent away = asked.absent().get(one);
            // What is offered to the person's own groups is theirs already.
            List<String> others = away.groups().stream()
                    .filter(group -> !asked.groups().contains(group))
                    .toList();
            bound = bound.param("absent" + one, away.person())
                    .param("rights" + one, Absent.nameOfRights(away.person()))
                    .param("groups" + one, orNone(others));
        }
        return bound;
    }

    static Collection<String> orNone(Collection<String> groups) {
        return groups.isEmpty() ? List.of("") : groups;
    }

    private StatementSpec boundToPerson(String sql, Asked asked) {
        return jdbc.sql(sql)
                .param("person", asked.person())
                .param("groups", orNone(asked.groups()))
                .param("suspendedToo", asked.suspendedToo() ? 1 : 0)
                .param("now", Timestamp.from(asked.now()));
    }
}
