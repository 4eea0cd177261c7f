package cn.guicheng.engine.store;

import cn.guicheng.engine.store.TasksForPerson.Asked;
import cn.guicheng.engine.store.TasksForPerson.Permitted;
import cn.guicheng.engine.store.TasksForPerson.SeparatedSteps;
import cn.guicheng.engine.store.TasksForPerson.Waiting;
import cn.guicheng.engine.variable.CaseVariables;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Of the tasks that wait for somebody those that they may do, as claiming decides it: in their own right barred by what they did, in
 * the place of somebody away by what either of the two did. The part of the question that leaves out the others.
 */
final class AtHand {
    /** No step bars anybody from giving an opinion, which hangs on none. */
    private static final String OF_THE_CASE = "exists (select 1 from ACT_RU_EXECUTION E%s where E.ID_ ="
            + " T.PROC_INST_ID_ and T.EXECUTION_ID_ is not null%s)";

    /** Whoever {@code %s} names takes no part in the procedure of this case. */
    private static final String EXCLUDED = " join ACT_RE_PROCDEF D on D.ID_ = T.PROC_DEF_ID_ join exclusion X on"
            + " X.case_number = E.BUSINESS_KEY_ and X.procedure = D.KEY_ and X.person = %s";

    /** Whoever asked for an opinion gives it in nobody's place. */
    private static final String ASKED_BY_ONESELF =
            " and not exists (select 1 from question Q where Q.task = T.ID_ and Q.asked_by = :person)";

    /** Column {@code %s} of a signature with which a step was done names {@code %s}. */
    private static final String SIGNED = " join signature S on S.case_number = E.BUSINESS_KEY_ and S.%s = %s and"
            + " (S.decision is null or S.decision not in (:doingNoStep))";

    private static final String SEPARATED =
            " and (T.PROC_DEF_ID_, T.TASK_DEF_KEY_, S.procedure, S.task) in (:separated)";

    /** The person corrected this case in the place of its applicant, and is barred by what bars them. */
    private static final String CORRECTED =
            " join signature R on R.case_number = E.BUSINESS_KEY_ and R.person = %s and R.decision = :correcting"
                    + " and R.acting_for is not null";

    private static final String CONCEALED = " join concealment K on K.case_number = E.BUSINESS_KEY_ and K.person = %s";

    private static final String OFFERED =
            "exists (select 1 from ACT_RU_IDENTITYLINK L where L.TASK_ID_ = T.ID_ and L.TYPE_ = 'candidate' and"
                    + " L.GROUP_ID_ in (%s))";

    private static final String NAMED =
            "exists (select 1 from ACT_RU_AUTHORIZATION A where A.RESOURCE_TYPE_ = 7 and A.RESOURCE_ID_ = T.ID_ and"
                    + " A.GROUP_ID_ = %s)";

    /** One of the people started the case, or answers the same step elsewhere, or has answered it. */
    private static final String IN_DOUBT =
            " and (T.PROC_DEF_ID_, T.TASK_DEF_KEY_) in (:asking) and (exists (select 1 from ACT_RU_VARIABLE V where"
                    + " V.EXECUTION_ID_ = T.PROC_INST_ID_ and V.NAME_ = :startedBy and V.TEXT_ in (:people))"
                    + " or exists (select 1 from ACT_RU_TASK O where O.PROC_INST_ID_ = T.PROC_INST_ID_ and"
                    + " O.TASK_DEF_KEY_ = T.TASK_DEF_KEY_ and O.ID_ <> T.ID_ and O.ASSIGNEE_ in (:people)) or "
                    + OF_THE_CASE.formatted(
                            " join signature S on S.case_number = E.BUSINESS_KEY_ and S.person in (:people)",
                            " and S.task = T.TASK_DEF_KEY_)");

    /** Which kinds of steps wait. */
    private static final String KINDS =
            "select distinct T.PROC_DEF_ID_, T.TASK_DEF_KEY_%s and T.EXECUTION_ID_ is not null";

    private final Waiting waiting;
    private final Asked asked;
    private final SeparatedSteps steps;
    private final Permitted permitted;
    private final List<Object[]> separated = new ArrayList<>();
    private final Set<String> barred = new HashSet<>();
    private boolean corrected;
    private boolean excluded;

    AtHand(Waiting waiting, SeparatedSteps steps, Permitted permitted) {
        this.waiting = waiting;
        this.asked = waiting.asked();
        this.steps = steps;
        this.permitted = permitted;
        Set<String> people = people();
        barred.addAll(barredAmong(readKinds(people), people));
    }

    /** What is added to the question for what waits. */
    String condition() {
        return " and " + clean(":person") + (asked.absent().isEmpty() ? "" : ASKED_BY_ONESELF) + inPlace()
                + (barred.isEmpty() ? "" : " and T.ID_ <> all(:barred)");
    }

    /** What is added to the part of the question that is about one of the absent. */
    String permits(int one) {
        return " and " + clean(":absent" + one);
    }

    /** The parameters of the condition. */
    StatementSpec bind(StatementSpec statement) {
        StatementSpec bound = separated.isEmpty()
                ? statement
                : statement.param("separated", separated).param("doingNoStep", steps.doingNoStep());
        bound = corrected ? bound.param("correcting", steps.correcting()) : bound;
        return barred.isEmpty() ? bound : bound.param("barred", new SqlArrayValue("varchar", barred.toArray()));
    }

    /** What keeps whom from which kind of step. Returns the kinds of steps that wait and of which more than signatures decides. */
    private List<Object[]> readKinds(Set<String> people) {
        corrected = haveCorrected(people);
        excluded = corrected || areExcluded(people);
        List<Object[]> asking = new ArrayList<>();
        question(KINDS.formatted(waiting.theirs()))
                .query((row, number) -> new String[] {row.getString(1), row.getString(2)})
                .list()
                .forEach(kind -> {
                    if (steps.asksOthers(kind[0], kind[1])) {
                        asking.add(kind);
                    }
                    String procedure = steps.procedureOf(kind[0]);
                    steps.separatedFrom(kind[0], kind[1])
                            .forEach(signed -> separated.add(new Object[] {kind[0], kind[1], procedure, signed}));
                });
        return asking;
    }

    private Set<String> barredAmong(List<Object[]> asking, Set<String> people) {
        return asking.isEmpty()
                ? Set.of()
                : permitted.barred(
                        question("select T.ID_" + waiting.theirs() + IN_DOUBT)
                                .param("asking", asking)
                                .param("startedBy", CaseVariables.STARTED_BY.name())
                                .param("people", people)
                                .query(String.class)
                                .list(),
                        asked.person());
    }

    private StatementSpec question(String sql) {
        return waiting.question().apply(sql);
    }

    private Set<String> people() {
        Set<String> people = new HashSet<>(Set.of(asked.person()));
        asked.absent().forEach(away -> people.add(away.person()));
        return people;
    }

    /** Whether any of them ever corrected a case in somebody's place; most people never do. */
    private boolean haveCorrected(Set<String> people) {
        return question("select 1 from signature S where S.person in (:people) and S.decision = :correcting and"
                        + " S.acting_for is not null fetch first 1 rows only")
                .param("people", people)
                .param("correcting", steps.correcting())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Whether any of them takes no part in any case; most people are kept from none. */
    private boolean areExcluded(Set<String> people) {
        return question("select 1 from exclusion X where X.person in (:people) fetch first 1 rows only")
                .param("people", people)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Nothing stands against this person. */
    private String clean(String person) {
        List<String> objections = new ArrayList<>(standingAgainst(person));
        if (corrected) {
            objections.add(OF_THE_CASE.formatted(
                    CORRECTED.formatted(person),
                    " and (" + String.join(" or ", standingAgainst("R.acting_for")) + ")"));
        }
        // One by one: the database joins each by what it knows of it.
        return objections.isEmpty() ? "1 = 1" : "not " + String.join(" and not ", objections);
    }

    private List<String> standingAgainst(String person) {
        List<String> objections = new ArrayList<>();
        if (excluded) {
            objections.add(OF_THE_CASE.formatted(EXCLUDED.formatted(person), ""));
        }
        if (!separated.isEmpty()) {
            objections.add(OF_THE_CASE.formatted(SIGNED.formatted("person", person), SEPARATED));
            objections.add(OF_THE_CASE.formatted(SIGNED.formatted("acting_for", person), SEPARATED));
        }
        return objections;
    }

    /** What the person holds and is not their own is that of one whom nothing stands against. */
    private String inPlace() {
        if (asked.absent().isEmpty()) {
            return "";
        }
        List<String> others = IntStream.range(0, asked.absent().size())
                .mapToObj(one -> "((%s or %s) and not %s)"
                        .formatted(
                                OFFERED.formatted(":groups" + one),
                                NAMED.formatted(":rights" + one),
                                OF_THE_CASE.formatted(CONCEALED.formatted(":absent" + one), "")))
                .toList();
        List<String> permittedBy = new ArrayList<>(List.of(
                "T.ASSIGNEE_ is null",
                "T.ASSIGNEE_ <> :person",
                OFFERED.formatted(":groups"),
                "not (" + String.join(" or ", others) + ")"));
        for (int one = 0; one < others.size(); one++) {
            permittedBy.add(others.get(one) + permits(one));
        }
        return " and (" + String.join(" or ", permittedBy) + ")";
    }
}
