package cn.guicheng.procedure.complaint;

import cn.guicheng.engine.store.TaskOffers;
import cn.guicheng.engine.store.TaskOffers.Waiting;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.exclusion.Exclusions;
import cn.guicheng.register.signature.Signature;
import cn.guicheng.register.signature.Signatures;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** Those who have to do with a case: who signed in it, and whom its open tasks wait for; never whom it is about. */
@Component
record PeopleOnTheCase(TaskOffers offers, Organisation organisation, Signatures signatures, Exclusions exclusions) {
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
        return offers.ofCase(execution.getProcessBusinessKey(), BESIDE_HANDLING).stream()
                .distinct()
                .flatMap(this::holders);
    }

    private Stream<String> holders(Waiting task) {
        if (task.assignee() != null) {
            return Stream.of(task.assignee());
        }
        return task.candidates() == null ? Stream.empty() : organisation.membersOf(task.candidates()).stream();
    }
}
