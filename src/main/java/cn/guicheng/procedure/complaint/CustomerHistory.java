package cn.guicheng.procedure.complaint;

import cn.guicheng.engine.form.Texts;
import cn.guicheng.register.normalform.PhoneNumber;
import cn.guicheng.register.normalform.UnitKey;
import cn.guicheng.register.request.Request;
import cn.guicheng.register.request.Requests;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * What the office already knows of whoever is asking: by the telephone number, as {@link PhoneNumber} writes it, and by the
 * unit. Either may be null.
 */
@Component
public class CustomerHistory {
    private final Requests requests;
    private final ComplaintSettings settings;
    private final Clock clock;

    CustomerHistory(Requests requests, ComplaintSettings settings, Clock clock) {
        this.requests = requests;
        this.settings = settings;
        this.clock = clock;
    }

    /** What is wrong with a telephone number, in the words of a refusal; empty where nothing is, or none was given. */
    public static Optional<String> phoneProblem(String typed) {
        return Texts.tidy(typed) == null || PhoneNumber.parse(typed).isPresent()
                ? Optional.empty()
                : Optional.of(PhoneNumber.WANTED);
    }

    /**
     * Whether a request would be a repeated one: a complaint or repair of a customer who had one not long ago ([P]).
     *
     * @param requestType null where nobody has said yet; it may become a complaint
     */
    public boolean isRepeated(String requestType, String phone, UnitKey unit) {
        return (requestType == null || Complaint.GRIEVANCES.contains(requestType))
                && requests.hasEarlier(phone, unit, OffsetDateTime.now(clock).minus(settings.repeatedWithin()));
    }

    /** Whether anybody of the unit was ever heard of; null without unit. */
    public Boolean knows(UnitKey unit) {
        return unit == null ? null : requests.knows(unit);
    }

    /** Their latest requests, newest first. */
    public List<Request> latest(String phone, UnitKey unit, int most) {
        return phone == null && unit == null ? List.of() : requests.earlier(phone, unit, most);
    }

    /** Whether the same customer may follow it up: an open one any time, an ended one for so long only ([P]). */
    public boolean mayFollowUp(Request earlier) {
        return earlier.closedAt() == null
                || !earlier.closedAt().plus(settings.reopenWithin()).isBefore(OffsetDateTime.now(clock));
    }
}
