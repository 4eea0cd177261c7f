package cn.guicheng.procedure.complaint.web;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.procedure.complaint.Complaint;
import cn.guicheng.procedure.complaint.CustomerHistory;
import cn.guicheng.register.normalform.PhoneNumber;
import cn.guicheng.register.normalform.UnitKey;
import cn.guicheng.register.request.Request;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What whoever is on the telephone asked for before, so that they need not tell it again. */
@RestController
@RequestMapping({"/api/complaint/earlier", "/camunda/api/guicheng/complaint/earlier"})
record EarlierRequestsController(IntakeHelp help, CustomerHistory history, Clock clock) {
    private static final int MOST = 10;
    private static final int LONGEST = 60;

    /**
     * @param phone as the register writes it; null where none was given, or none that is one
     * @param phoneProblem why it is none, as the intake would be refused, or null
     * @param unitKnown whether anybody of the unit was ever heard of; null without unit
     * @param repeated whether the request would be a repeated one; without its type, if it is a complaint or repair
     * @param cases newest first
     */
    record Customer(String phone, String phoneProblem, Boolean unitKnown, boolean repeated, List<Case> cases) {}

    /**
     * @param description its beginning
     * @param customerName null of an anonymous one, and so {@code customerPhone} and {@code customerEmail}
     * @param closedAt null while it is open or resolved
     * @param mayFollowUp whether a new request of the same customer may refer to it
     */
    record Case(
            String caseNumber,
            OffsetDateTime receivedAt,
            String requestType,
            String requestTypeName,
            String topic,
            String topicName,
            String state,
            String stateName,
            String description,
            String customerName,
            String customerPhone,
            String customerEmail,
            OffsetDateTime closedAt,
            boolean mayFollowUp) {}

    @GetMapping
    Customer earlier(
            @RequestParam(defaultValue = "") String phone,
            @RequestParam(defaultValue = "") String unit,
            @RequestParam(defaultValue = "") String requestType) {
        FormDefinition form = help.form();
        IntakeAsked asked = new IntakeAsked(form);
        String type = asked.text(Complaint.REQUEST_TYPE.name(), requestType);
        UnitKey key = UnitKey.of(asked.text(Complaint.UNIT.name(), unit));
        String number = PhoneNumber.parse(phone).map(PhoneNumber::text).orElse(null);
        return new Customer(
                number,
                CustomerHistory.phoneProblem(phone).orElse(null),
                history.knows(key),
                history.isRepeated(type, number, key),
                history.latest(number, key, MOST).stream()
                        .map(request -> worded(request, form))
                        .toList());
    }

    private Case worded(Request request, FormDefinition form) {
        return new Case(
                request.caseNumber(),
                officeTime(request.receivedAt()),
                request.requestType(),
                form.optionName(Complaint.REQUEST_TYPE.name(), request.requestType()),
                request.topic(),
                form.optionName(Complaint.TOPIC.name(), request.topic()),
                request.state(),
                Request.STATES.getOrDefault(request.state(), request.state()),
                Texts.shortened(request.description(), LONGEST),
                request.anonymous() ? null : request.customerName(),
                request.anonymous() ? null : request.customerPhone(),
                request.anonymous() ? null : request.customerEmail(),
                officeTime(request.closedAt()),
                history.mayFollowUp(request));
    }

    private OffsetDateTime officeTime(OffsetDateTime time) {
        return time == null ? null : time.atZoneSameInstant(clock.getZone()).toOffsetDateTime();
    }
}
