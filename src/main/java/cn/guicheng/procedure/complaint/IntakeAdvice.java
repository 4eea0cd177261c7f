package cn.guicheng.procedure.complaint;

import cn.guicheng.limit.LimitAdvice;
import cn.guicheng.limit.LimitLookup;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What would become of a request that is being taken down: the same tables that the case is going to ask. */
@Component
public class IntakeAdvice {
    private static final String TRIAGE = "complaint-triage";
    private static final String DISPATCH = "complaint-dispatch";

    private final LimitLookup limits;

    IntakeAdvice(LimitLookup limits) {
        this.limits = limits;
    }

    /** What the front desk has heard so far; no where nothing was said, 0 where no amount was. */
    public record Facts(
            boolean personalInjury,
            boolean mediaOrAuthority,
            boolean legalThreat,
            boolean repeated,
            long claimedAmountInCents) {}

    /** Outputs {@code severity} and {@code approver}; empty where the table says nothing of such a request. */
    public Optional<LimitAdvice> severity(Facts facts) {
        Map<String, Object> inputs = new HashMap<>();
        inputs.put(Complaint.PERSONAL_INJURY.name(), facts.personalInjury());
        inputs.put(Complaint.MEDIA_OR_AUTHORITY.name(), facts.mediaOrAuthority());
        inputs.put(Complaint.LEGAL_THREAT.name(), facts.legalThreat());
        inputs.put(Complaint.REPEATED.name(), facts.repeated());
        inputs.put("claimedAmountInYuan", facts.claimedAmountInCents() / 100.0);
        // Nobody has handled it yet.
        inputs.put(Complaint.FOUND_MORE_SERIOUS_THAN.name(), null);
        return limits.advise(TRIAGE, inputs);
    }

    /** Output {@code department}; empty where the table has none for the topic. */
    public Optional<LimitAdvice> department(String topic) {
        return limits.advise(DISPATCH, Map.of(Complaint.TOPIC.name(), topic));
    }
}
