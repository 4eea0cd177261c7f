package cn.guicheng.procedure.complaint;

import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.concealment.ReadableRows;
import cn.guicheng.register.normalform.PhoneNumber;
import cn.guicheng.register.normalform.UnitKey;
import cn.guicheng.register.request.Request;
import cn.guicheng.register.request.Requests;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Turns the checked values of an intake into the request that the register holds, and tidies the values themselves: every
 * variable the model asks about exists afterwards.
 */
@Component
record RequestReader(
        Requests requests, Organisation organisation, CustomerHistory history, ReadableRows rows, Clock clock) {
    Request read(DelegateExecution execution) {
        tidy(execution);
        begin(execution);
        propose(execution);
        String followUpOf = Complaint.FOLLOW_UP_OF.get(execution);
        boolean reopens = followUpOf != null
                && requests.find(followUpOf).map(Request::closedAt).isPresent();
        return new Request(
                execution.getProcessBusinessKey(),
                Complaint.REQUEST_TYPE.get(execution),
                Complaint.TOPIC.get(execution),
                null,
                Complaint.CHANNEL.get(execution),
                Complaint.CUSTOMER_NAME.get(execution),
                Complaint.CUSTOMER_PHONE.get(execution),
                Complaint.CUSTOMER_EMAIL.get(execution),
                Complaint.UNIT.get(execution),
                Complaint.ANONYMOUS.get(execution),
                Complaint.DESCRIPTION.get(execution),
                null,
                null,
                null,
                null,
                followUpOf,
                reopens ? followUpOf : null);
    }

    private static void tidy(DelegateExecution execution) {
        Complaint.INTAKE_TEXTS.forEach(text -> text.set(execution, Texts.tidy(text.get(execution))));
        PhoneNumber.parse(Complaint.CUSTOMER_PHONE.get(execution))
                .ifPresent(phone -> Complaint.CUSTOMER_PHONE.set(execution, phone.text()));
        Complaint.INTAKE_ANSWERS.forEach(answer -> answer.set(execution, Boolean.TRUE.equals(answer.get(execution))));
        Number claimed = (Number) execution.getVariable(Complaint.CLAIMED_AMOUNT_IN_CENTS.name());
        Complaint.CLAIMED_AMOUNT_IN_CENTS.set(execution, claimed == null ? 0 : claimed.longValue());
        // The photos are in the register; the variable carries the papers of the step that is being taken.
        execution.removeVariable(CaseVariables.ATTACHMENTS.name());
    }

    private void begin(DelegateExecution execution) {
        Complaint.ASKED_LATER.forEach(variable -> execution.setVariable(variable.name(), null));
        Complaint.CLOCKS_START_AT.set(execution, Date.from(clock.instant()));
        Complaint.REQUEST_RESOLVED.set(execution, false);
        Complaint.CUSTOMER_ANSWERED.set(execution, Complaint.ANSWERED_ON_THE_SPOT.get(execution));
        Complaint.TAKEN_OVER.set(execution, false);
        Complaint.HANDLED_BEFORE.set(execution, false);
        Complaint.PROPOSAL_APPROVED.set(execution, false);
        Complaint.COMPENSATION_REJECTED.set(execution, false);
        Complaint.COMPENSATION_IN_CENTS.set(execution, 0L);
        Complaint.COMPENSATION_DUE_IN_CENTS.set(execution, 0L);
        Complaint.COMPENSATION_NUMBER.set(execution, 1L);
    }

    /** What the server knows better than the caller: earlier requests, and who works at the front desk. */
    private void propose(DelegateExecution execution) {
        String phone = Complaint.CUSTOMER_PHONE.get(execution);
        UnitKey unit = UnitKey.of(Complaint.UNIT.get(execution));
        // The case is as serious as it is, whatever whoever takes it down may know.
        rows.ofEverything(() -> {
            if (Complaint.REPEATED.get(execution) == null) {
                String type = Complaint.REQUEST_TYPE.get(execution);
                Complaint.REPEATED.set(execution, history.isRepeated(type, phone, unit));
            }
            Complaint.UNIT_UNKNOWN.set(execution, Boolean.FALSE.equals(history.knows(unit)));
            return null;
        });
        String complainedPerson = Complaint.COMPLAINED_PERSON.get(execution);
        if (complainedPerson != null
                && organisation.membersOf(Complaint.FRONT_DESK).contains(complainedPerson)) {
            Complaint.ABOUT_FRONT_DESK.set(execution, true);
        }
    }
}
