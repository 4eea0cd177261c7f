package cn.guicheng.procedure.complaint;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.concealment.Concealments;
import cn.guicheng.register.normalform.EmailAddress;
import cn.guicheng.register.normalform.PhoneNumber;
import cn.guicheng.register.normalform.UnitKey;
import cn.guicheng.register.request.Request;
import cn.guicheng.register.request.Requests;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What an intake must be, beyond what its form says of each field alone. */
@Component
record IntakeRules(
        Requests requests,
        Organisation organisation,
        CustomerHistory history,
        Concealments concealments,
        ComplaintSettings settings,
        Clock clock)
        implements SubmissionRule {
    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(Complaint.KEY) && element.equals(Complaint.START);
    }

    @Override
    public void check(Submission intake) {
        checkComplainedPerson(intake);
        checkCustomer(intake);
        checkUnit(intake);
        checkTime(intake);
        checkAnswer(intake);
        checkFollowUp(intake);
    }

    /** SOD-10: also whoever registers a request takes part in it. */
    private void checkComplainedPerson(Submission intake) {
        String person = intake.text(Complaint.COMPLAINED_PERSON.name());
        if (person == null) {
            return;
        }
        if (!organisation.isOfTheOffice(person)) {
            throw intake.invalid(Complaint.COMPLAINED_PERSON.name(), "本单位没有这个人。");
        }
        if (person.equals(intake.person())) {
            throw Refusal.forbidden(ComplainedPeople.BARRED);
        }
    }

    /** Phone, mail or unit; whoever wants to stay unnamed needs none. */
    private static void checkCustomer(Submission intake) {
        String phone = intake.text(Complaint.CUSTOMER_PHONE.name());
        String email = intake.text(Complaint.CUSTOMER_EMAIL.name());
        Optional<String> phoneProblem = CustomerHistory.phoneProblem(phone);
        if (phoneProblem.isPresent()) {
            throw intake.invalid(Complaint.CUSTOMER_PHONE.name(), phoneProblem.get());
        }
        if (email != null && EmailAddress.parse(email).isEmpty()) {
            throw intake.invalid(Complaint.CUSTOMER_EMAIL.name(), "不是有效的邮箱地址。");
        }
        boolean anonymous = Boolean.TRUE.equals(intake.bool(Complaint.ANONYMOUS.name()));
        if (!anonymous && phone == null && email == null && intake.text(Complaint.UNIT.name()) == null) {
            throw intake.invalid(Complaint.CUSTOMER_PHONE.name(), "电话、邮箱、房号至少填写一项；客户不愿具名的，请勾选匿名。");
        }
    }

    private static void checkUnit(Submission intake) {
        UnitKey unit = UnitKey.of(intake.text(Complaint.UNIT.name()));
        if (unit != null && unit.isTooLong()) {
            throw intake.invalid(Complaint.UNIT.name(), "太长，请用普通的字和数字书写。");
        }
    }

    private void checkTime(Submission intake) {
        Date occurredAt = intake.date(Complaint.OCCURRED_AT.name());
        if (occurredAt != null && occurredAt.toInstant().isAfter(clock.instant())) {
            throw intake.invalid(Complaint.OCCURRED_AT.name(), "不得晚于现在。");
        }
    }

    private static void checkAnswer(Submission intake) {
        boolean answered = Boolean.TRUE.equals(intake.bool(Complaint.ANSWERED_ON_THE_SPOT.name()));
        boolean outOfScope = Boolean.TRUE.equals(intake.bool(Complaint.OUT_OF_SCOPE.name()));
        if (answered && !outOfScope && intake.text(Complaint.ANSWER.name()) == null) {
            throw intake.invalid(Complaint.ANSWER.name(), "已当场答复的，必须填写答复内容。");
        }
    }

    /** A follow-up belongs to the same customer; an ended case is taken up again for so long only. */
    private void checkFollowUp(Submission intake) {
        String field = Complaint.FOLLOW_UP_OF.name();
        String number = intake.text(field);
        if (number == null) {
            return;
        }
        Optional<Request> earlier = requests.find(number).filter(request -> mayKnow(request, intake));
        if (earlier.isEmpty()) {
            throw intake.invalid(field, "没有诉求单 %s。".formatted(number));
        }
        if (!isSameCustomer(intake, earlier.get())) {
            throw intake.invalid(field, "%s 不是同一客户的诉求：电话、邮箱、房号都不相同。".formatted(number));
        }
        if (!history.mayFollowUp(earlier.get())) {
            throw intake.invalid(
                    field,
                    "%s 办结已超过 %d 天，请作为新的诉求登记。"
                            .formatted(number, settings.reopenWithin().getDays()));
        }
    }

    /** SOD-10: whoever a request is about does not learn of it by asking for its number. */
    private boolean mayKnow(Request earlier, Submission intake) {
        return intake.person() == null || !concealments.isConcealed(earlier.caseNumber(), intake.person());
    }

    private static boolean isSameCustomer(Submission intake, Request earlier) {
        return earlier.isOf(
                PhoneNumber.parse(intake.text(Complaint.CUSTOMER_PHONE.name()))
                        .map(PhoneNumber::text)
                        .orElse(null),
                intake.text(Complaint.CUSTOMER_EMAIL.name()),
                UnitKey.of(intake.text(Complaint.UNIT.name())));
    }
}
