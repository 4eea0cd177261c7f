package cn.guicheng.engine.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** To which groups tasks are offered, for many at once: the engine itself tells only of one task at a time. */
@Component
public class TaskOffers {
    private static final String TOOK_PART =
            " and (exists (select 1 from signature S where S.case_number = E.BUSINESS_KEY_ and (S.person = :person or"
                    + " S.acting_for = :person)) or exists (select 1 from exclusion X where X.case_number ="
                    + " E.BUSINESS_KEY_ and X.person = :person))";

    /** Ids go to the database one by one, which takes 65,535 of them in a question. */
    private static final int AT_ONCE = 10_000;

    /** In milliseconds; what opens a task takes less. */
    private static final long A_MOMENT = 50;

    private final JdbcClient jdbc;

    TaskOffers(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Group ids by task id, sorted; a task offered to no group is left out. */
    public Map<String, List<String>> groupsOf(Collection<String> taskIds) {
        Map<String, List<String>> groups = new HashMap<>();
        List<String> all = List.copyOf(taskIds);
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            groups.putAll(groups(jdbc.sql(
                            """
                                            select TASK_ID_, GROUP_ID_ from ACT_RU_IDENTITYLINK
                                            where TYPE_ = 'candidate' and GROUP_ID_ is not null and TASK_ID_ in (:taskIds)
                                            order by GROUP_ID_""")
                    .param("taskIds", all.subList(from, Math.min(from + AT_ONCE, all.size())))));
        }
        return groups;
    }

    /**
     * For whom a task was as it opened.
     *
     * @param holder user id of who had it first, named by it or having claimed it; null where nobody ever had it
     * @param groups ids of those it was offered to, sorted; none where it named its holder, whoever it is offered to since
     */
    public record Opening(String holder, Set<String> groups) {
        public static final Opening UNKNOWN = new Opening(null, Set.of());

        private static Opening of(List<Link> links) {
            Optional<Link> first =
                    links.stream().filter(link -> link.person() != null).findFirst();
            Set<String> groups = links.stream()
                    .filter(link -> link.group() != null)
                    .filter(link -> first.isEmpty() || !link.isLongAfter(first.get()))
                    .map(Link::group)
                    .collect(Collectors.toCollection(TreeSet::new));
            return new Opening(first.map(Link::person).orElse(null), groups);
        }
    }

    private record Link(String task, String person, String group, Date at) {
        /** Not only a moment later in the same command of the engine. */
        boolean isLongAfter(Link other) {
            return at.getTime() - other.at.getTime() > A_MOMENT;
        }
    }

    /** Of all tasks that a process instance and those it called ever had, by task id. */
    public Map<String, Opening> openingsIn(String rootProcessInstanceId) {
        return jdbc
                .sql(
                        """
                        select TASK_ID_, USER_ID_, GROUP_ID_, TIMESTAMP_ from ACT_HI_IDENTITYLINK
                        where ROOT_PROC_INST_ID_ = ? and OPERATION_TYPE_ = 'add' and TASK_ID_ is not null
                        and (TYPE_ = 'assignee' or (TYPE_ = 'candidate' and GROUP_ID_ is not null)) order by TIMESTAMP_""")
                .param(rootProcessInstanceId)
                .query((row, number) -> new Link(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        new Date(row.getTimestamp(4).getTime())))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Link::task, Collectors.collectingAndThen(Collectors.toList(), Opening::of)));
    }

    private static Map<String, List<String>> groups(StatementSpec offers) {
        Map<String, List<String>> groups = new HashMap<>();
        offers.query(row -> {
            groups.computeIfAbsent(row.getString(1), task -> new ArrayList<>()).add(row.getString(2));
        });
        return groups;
    }

    /** A task, and when it was taken from whoever held it. */
    public record TakenBack(String task, Date at) {}

    /** What the program itself took from people in a process instance and those it called. */
    public List<TakenBack> takenBackIn(String rootProcessInstanceId) {
        return jdbc.sql(
                        """
                        select TASK_ID_, TIMESTAMP_ from ACT_HI_IDENTITYLINK
                        where ROOT_PROC_INST_ID_ = ? and TYPE_ = 'assignee' and OPERATION_TYPE_ = 'delete'
                        and ASSIGNER_ID_ is null""")
                .param(rootProcessInstanceId)
                .query((row, number) -> new TakenBack(
                        row.getString(1), new Date(row.getTimestamp(2).getTime())))
                .list();
    }

    /**
     * Tasks at work that wait for nobody but these people and groups: that name one of the people and are offered to nobody, or that
     * nobody holds and are offered to none but these groups. Task ids, what waits longest first.
     */
    public List<String> waitingOnlyFor(Collection<String> people, Collection<String> groups) {
        return jdbc.sql(
                        """
                        select T.ID_ as task, T.CREATE_TIME_ as since from ACT_RU_TASK T
                        where T.SUSPENSION_STATE_ = 1 and T.ASSIGNEE_ in (:people) and not exists (
                            select 1 from ACT_RU_IDENTITYLINK L where L.TASK_ID_ = T.ID_ and L.TYPE_ = 'candidate')
                        union all
                        select T.ID_, T.CREATE_TIME_ from ACT_RU_TASK T
                        where T.SUSPENSION_STATE_ = 1 and T.ASSIGNEE_ is null and T.ID_ in (
                            select L.TASK_ID_ from ACT_RU_IDENTITYLINK L
                            where L.TYPE_ = 'candidate' and L.GROUP_ID_ in (:groups))
                        and not exists (
                            select 1 from ACT_RU_IDENTITYLINK L where L.TASK_ID_ = T.ID_ and L.TYPE_ = 'candidate'
                            and (L.USER_ID_ is not null or L.GROUP_ID_ not in (:groups)))
                        order by since, task""")
                .param("people", people.isEmpty() ? List.of("") : people)
                .param("groups", groups.isEmpty() ? List.of("") : groups)
                .query((row, number) -> row.getString("task"))
                .list();
    }

    /** Tasks at work that one of these people has, by name or claimed; ids. */
    public List<String> heldBy(Collection<String> people) {
        return people.isEmpty()
                ? List.of()
                : jdbc.sql("select ID_ from ACT_RU_TASK where SUSPENSION_STATE_ = 1 and ASSIGNEE_ in (:people)"
                                + " order by ID_")
                        .param("people", people)
                        .query(String.class)
                        .list();
    }

    /**
     * Tasks at work that nobody has and that are offered to this group, in cases in which each of these people signed something or takes no
     * part; ids. In all others one of them may do it.
     */
    public List<String> offeredWhereAllTookPart(String group, Collection<String> people) {
        StringBuilder sql = new StringBuilder(
                """
                select T.ID_ from ACT_RU_TASK T join ACT_RU_EXECUTION E on E.ID_ = T.PROC_INST_ID_
                where T.SUSPENSION_STATE_ = 1 and T.ASSIGNEE_ is null and exists (
                    select 1 from ACT_RU_IDENTITYLINK L
                    where L.TASK_ID_ = T.ID_ and L.TYPE_ = 'candidate' and L.GROUP_ID_ = :group)""");
        List<String> each = List.copyOf(people);
        for (int one = 0; one < each.size(); one++) {
            sql.append(TOOK_PART.replace(":person", ":person" + one));
        }
        StatementSpec statement =
                jdbc.sql(sql.append(" order by T.ID_").toString()).param("group", group);
        for (int one = 0; one < each.size(); one++) {
            statement = statement.param("person" + one, each.get(one));
        }
        return statement.query(String.class).list();
    }

    /** How many open tasks are offered to each group, claimed or not; by group id. */
    public Map<String, Long> openByGroup() {
        Map<String, Long> open = new HashMap<>();
        jdbc.sql(
                        """
                        select GROUP_ID_, count(*) from ACT_RU_IDENTITYLINK
                        where TYPE_ = 'candidate' and TASK_ID_ is not null and GROUP_ID_ is not null group by GROUP_ID_""")
                .query(row -> {
                    open.put(row.getString(1), row.getLong(2));
                });
        return open;
    }

    /** Who has an open task, or one group to which it is offered while nobody has; either may be null. */
    public record Waiting(String assignee, String candidates) {}

    /** For whom the open tasks of a case wait, without those of these steps. */
    public List<Waiting> ofCase(String caseNumber, Collection<String> without) {
        return jdbc.sql(
                        """
                        select T.ASSIGNEE_ as assignee, L.GROUP_ID_ as candidates
                        from ACT_RU_EXECUTION E join ACT_RU_TASK T on T.PROC_INST_ID_ = E.ID_
                        left join ACT_RU_IDENTITYLINK L on L.TASK_ID_ = T.ID_ and L.TYPE_ = 'candidate'
                        where E.BUSINESS_KEY_ = :caseNumber and T.TASK_DEF_KEY_ not in (:without)""")
                .param("caseNumber", caseNumber)
                .param("without", without)
                .query(Waiting.class)
                .list();
    }
}
