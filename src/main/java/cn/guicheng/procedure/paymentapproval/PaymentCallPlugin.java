package cn.guicheng.procedure.paymentapproval;

import cn.guicheng.engine.internal.CallPlugin;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A step that says what it pays hands it over. */
@Component
class PaymentCallPlugin extends CallPlugin {
    @Override
    protected Optional<Handover> handover(Map<String, String> properties) {
        return PaymentCall.of(properties).map(PaymentCall::handover);
    }
}
