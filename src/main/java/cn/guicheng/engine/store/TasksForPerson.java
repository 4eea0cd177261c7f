package cn.guicheng.engine.store;

import cn.guicheng.engine.store.TakenOver.Absent;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
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
                    + " PROC_INST_ID_, PROC_DEF_ID_, TASK_DEF_KEY_, SUSPENSION_STATE_ from ACT_RU_TASK";

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

    private static final String CASE = " join ACT_RU_EXECUTION E on E.ID_ = T.PROC_INST_ID_";

    /** The person takes no part in the procedure of this case. */
    private static final String NOT_EXCLUDED =
            " and not exists (select 1 from ACT_RU_EXECUTION E join ACT_RE_PROCDEF D on D.ID_ = T.PROC_DEF_ID_"
                    + " join exclusion X on X.case_number = E.BUSINESS_KEY_ and X.procedure = D.KEY_ and X.person = :person"
                    + " where E.ID_ = T.PROC_INST_ID_)";

    /** The person has done a step of this case from which this one is separated. */
    private static final String NOT_SEPARATED =
            " and not exists (select 1 from ACT_RU_EXECUTION E join signature S on S.case_number = E.BUSINESS_KEY_ and S.person = :person"
                    + " where E.ID_ = T.PROC_INST_ID_ and (T.PROC_DEF_ID_, T.TASK_DEF_KEY_, S.procedure, S.task) in (:separated))";

    /** Numbers of the cases in which {@code :person} has a task, or one is offered to any of {@code :groups}, claimed or not. */
    public static final String CASES =
            "select E.BUSINESS_KEY_ from ACT_RU_TASK T join ACT_RU_EXECUTION E on E.ID_ = T.PROC_INST_ID_ where"
                    + " T.ASSIGNEE_ = :person union all select E.BUSINESS_KEY_ from ACT_RU_IDENTITYLINK L join ACT_RU_TASK"
                    + " T on T.ID_ = L.TASK_ID_ join ACT_RU_EXECUTION E on E.ID_ = T.PROC_INST_ID_ where L.TYPE_ ="
                    + " 'candidate' and L.GROUP_ID_ in (:groups)";

    private static final String CASES_OF_ABSENT =
            "select E.BUSINESS_KEY_ from ACT_RU_TASK T join ACT_RU_EXECUTION E on E.ID_ = T.PROC_INST_ID_"
                    + " where (T.ID_ in (" + OFFERED_TO.formatted(":groups")
                    + ") or T.ASSIGNEE_ = :absent and T.ID_ in ("
                    + NAMING.formatted(":rights") + ")) and T.PROC_INST_ID_ not in " + CONCEALED.formatted(":absent");

    private final JdbcClient jdbc;
    private final SeparatedSteps separatedSteps;

    TasksForPerson(JdbcClient jdbc, @Lazy SeparatedSteps separatedSteps) {
        this.jdbc = jdbc;
        this.separatedSteps = separatedSteps;
    }

    /** Which steps of one case are done by different people. */
    public interface SeparatedSteps {
        /**
         * Whether who signed a step of a case may not do this one.
         *
         * @param version id of the version of the procedure in which the case runs
         * @param step that they would do
         * @param procedure slug of the procedure whose step they signed
         * @param signed that step
         */
        boolean areSeparated(String version, String step, String procedure, String signed);
    }

    /** Which of them. */
    public enum Which {
        /** Whatever they can do now: not put off, and nothing that somebody else has to do because of what they did before. */
        AT_HAND(" and (T.FOLLOW_UP_DATE_ is null or T.FOLLOW_UP_DATE_ <= :now)" + NOT_EXCLUDED),
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
        return some("select count(*)" + theirs(asked), "", which, asked)
                .query(Long.class)
                .single();
    }

    /** How the list is sorted: a column of the engine's, and whether the smallest comes first. */
    public record Order(String column, boolean ascending) {
        /** What is due first. */
        public static final Order DUE_FIRST = new Order("DUE_DATE_", true);

        public static boolean isPossible(String column) {
            return SORTED_BY.contains(column);
        }
    }

    /** Ids of one page. */
    public List<String> page(Which which, Asked asked, Order order, int skip, int size) {
        if (!Order.isPossible(order.column())) {
            throw new IllegalArgumentException(order.column());
        }
        String sorted = " order by T.%s %s, T.ID_"
                .formatted(order.column().toUpperCase(Locale.ROOT), order.ascending() ? "asc" : "desc");
        return some(
                        "select T.ID_" + theirs(asked),
                        sorted + " offset :skip rows fetch next :size rows only",
                        which,
                        asked)
                .param("skip", skip)
                .param("size", size)
                .query(String.class)
                .list();
    }

    /** Of these cases those in which one of the tasks is theirs, by case number the task's id. */
    public Map<String, String> ofCases(Asked asked, Collection<String> caseNumbers) {
        Map<String, String> tasks = new HashMap<>();
        if (!caseNumbers.isEmpty()) {
            bound(
                            "select E.BUSINESS_KEY_, T.ID_" + from(asked) + CASE + WHERE
                                    + " and E.BUSINESS_KEY_ in (:cases) order by T.DUE_DATE_ desc",
                            asked)
                    .param("cases", caseNumbers)
                    .query(row -> {
                        tasks.put(row.getString(1), row.getString(2));
                    });
        }
        return tasks;
    }

    private StatementSpec some(String select, String behind, Which which, Asked asked) {
        List<Object[]> separated = which == Which.AT_HAND ? separated(asked) : List.of();
        return separated.isEmpty()
                ? bound(select + which.condition + behind, asked)
                : bound(select + which.condition + NOT_SEPARATED + behind, asked)
                        .param("separated", separated);
    }

    /** Of the steps that the person signed in cases where something waits for them, those that keep them from what waits. */
    private List<Object[]> separated(Asked asked) {
        return bound(
                        "select distinct T.PROC_DEF_ID_, T.TASK_DEF_KEY_, S.procedure, S.task" + from(asked) + CASE
                                + " join signature S on S.case_number = E.BUSINESS_KEY_ and S.person = :person" + WHERE,
                        asked)
                .query((row, number) ->
                        new String[] {row.getString(1), row.getString(2), row.getString(3), row.getString(4)})
                .list()
                .stream()
                .filter(steps -> separatedSteps.areSeparated(steps[0], steps[1], steps[2], steps[3]))
                .map(steps -> (Object[]) steps)
                .toList();
    }

    /** Of these tasks those that the person does in the place of somebody away, and of whom: user ids by task id. */
    public Map<String, String> absentBehind(Asked asked, Collection<String> taskIds) {
        Map<String, String> absent = new HashMap<>();
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
                    .forEach(task -> absent.putIfAbsent(task, away.person()));
        }
        return absent;
    }

    /** Of these cases those in which the absent have a task, or one is offered to them; of all where none are named. */
    public Set<String> casesOf(List<Absent> absent, Collection<String> caseNumbers) {
        Set<String> cases = new HashSet<>();
        for (Absent away : absent) {
            StatementSpec asked = jdbc.sql(
                            CASES_OF_ABSENT + (caseNumbers.isEmpty() ? "" : " and E.BUSINESS_KEY_ in (:cases)"))
                    .param("groups", orNone(away.groups()))
                    .param("absent", away.person())
                    .param("rights", Absent.nameOfRights(away.person()));
            cases.addAll((caseNumbers.isEmpty() ? asked : asked.param("cases", caseNumbers))
                    .query(String.class)
                    .list());
        }
        return cases;
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

    /** What the person holds, what waits for their groups, and the same of each in whose place they stand, as far as both may know. */
    private static String from(Asked asked) {
        StringBuilder offered = new StringBuilder(OFFERED_TO.formatted(":groups"));
        StringBuilder naming = new StringBuilder();
        for (int one = 0; one < asked.absent().size(); one++) {
            String concealed = CONCEALED.formatted(":absent" + one);
            offered.append(" union all ")
                    .append(OFFERED_TO.formatted(":groups" + one))
                    .append(" and TASK_ID_ not in (select ID_ from ACT_RU_TASK where PROC_INST_ID_ in ")
                    .append(concealed)
                    .append(")");
            naming.append(" union all ")
                    .append(COLUMNS)
                    .append(" where ASSIGNEE_ = :absent")
                    .append(one)
                    .append(" and ID_ in (")
                    .append(NAMING.formatted(":rights" + one))
                    .append(") and PROC_INST_ID_ not in ")
                    .append(concealed);
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

    private static Collection<String> orNone(Collection<String> groups) {
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
