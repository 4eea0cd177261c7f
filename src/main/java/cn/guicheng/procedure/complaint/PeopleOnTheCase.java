package cn.guicheng.procedure.complaint;

import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.exclusion.Exclusions;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Those who have to do with a case: who signed in it, and whom its open tasks wait for; never whom it is about. */
@Component
record PeopleOnTheCase(JdbcClient jdbc, Organisation organisation, Signatures signatures, Exclusions exclusions) {
    private static final Set<String> BESIDE_HANDLING = Set.of(Complaint.SUPERVISE, Complaint.INFORM);

    /** User ids of everybody on the case. */
    Set<String> all(DelegateExecution execution) {
        Stream<String> signed =
                signatures.ofCase(execution.getProcessBusinessKey()).stream().map(Signature::person);
        return mayKnow(execution, Stream.concat(signed, waitedFor(execution)));
    }

    /** User ids of those whom the handling waits for now. */
    Set<String> handling(DelegateExecution execution) {
        return mayKnow(execution, waitedFor(execution));
    }

    private Set<String> mayKnow(DelegateExecution execution, Stream<String> people) {
        Set<String> barred = exclusions
                .reasons(execution.getProcessBusinessKey(), Complaint.KEY)
                .keySet();
        TreeSet<String> told = people.collect(java.util.stream.Collectors.toCollection(TreeSet::new));
        told.removeAll(barred);
        return told;
    }

    private Stream<String> waitedFor(DelegateExecution execution) {
        return tasks(execution.getProcessBusinessKey()).stream().distinct().flatMap(this::holders);
    }

    /** Who has the open tasks and to whom they are offered; one question, because deadlines come by the thousand. */
    private List<Waiting> tasks(String caseNumber) {
        return jdbc.sql(
                        """
                        select T.ASSIGNEE_ as assignee, L.GROUP_ID_ as candidates
                        from ACT_RU_EXECUTION E join ACT_RU_TASK T on T.PROC_INST_ID_ = E.ID_
                        left join ACT_RU_IDENTITYLINK L on L.TASK_ID_ = T.ID_ and L.TYPE_ = 'candidate'
                        where E.BUSINESS_KEY_ = :caseNumber and T.TASK_DEF_KEY_ not in (:besideHandling)""")
                .param("caseNumber", caseNumber)
                .param("besideHandling", BESIDE_HANDLING)
                .query((row, number) -> new Waiting(row.getString("assignee"), row.getString("candidates")))
                .list();
    }

    private Stream<String> holders(Waiting task) {
        if (task.assignee() != null) {
            return Stream.of(task.assignee());
        }
        return task.candidates() == null ? Stream.empty() : organisation.membersOf(task.candidates()).stream();
    }

    private record Waiting(String assignee, String candidates) {}
}
