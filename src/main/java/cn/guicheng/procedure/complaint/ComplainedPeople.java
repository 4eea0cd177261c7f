package cn.guicheng.procedure.complaint;

import cn.guicheng.notification.Notices;
import cn.guicheng.procedure.paymentapproval.PaymentApproval;
import cn.guicheng.register.concealment.Concealments;
import cn.guicheng.register.exclusion.Exclusions;
import cn.guicheng.register.request.Requests;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/**
 * Keeps those out whom a request is about: they take no part in it, and neither read nor find it (SOD-10). Requests that are
 * linked count as one, whichever of them names the person, and so does the compensation that they lead to.
 */
@Component
record ComplainedPeople(
        Requests requests, Concealments concealments, Exclusions exclusions, Notices notices, TasksOfRequest tasks) {
    /** What is said to whoever a request is about on reaching for any step of it. */
    static final String BARRED = "职责分离（SOD-10）：本诉求涉及您本人，任何环节都不能由您办理。";

    private static final List<String> PROCEDURES = List.of(Complaint.KEY, PaymentApproval.KEY);

    /**
     * Keeps them out of a request just received and of those it is linked to.
     *
     * @param named user id of whom it is about, or null
     */
    void keepOut(String caseNumber, String named) {
        Set<String> linked = requests.linked(caseNumber);
        Set<String> people = new HashSet<>(concealments.people(linked));
        if (named != null) {
            people.add(named);
        }
        linked.forEach(request -> people.forEach(person -> keepOut(request, person, !request.equals(caseNumber))));
    }

    private void keepOut(String caseNumber, String person, boolean underWay) {
        if (!concealments.conceal(caseNumber, person)) {
            return;
        }
        PROCEDURES.forEach(procedure -> exclusions.exclude(caseNumber, procedure, person, BARRED));
        if (underWay) {
            notices.withhold(caseNumber, person);
            tasks.takeFrom(caseNumber, person);
        }
    }
}
