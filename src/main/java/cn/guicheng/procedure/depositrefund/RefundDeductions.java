package cn.guicheng.procedure.depositrefund;

import cn.guicheng.limit.LimitLookup;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The limit table {@code refund-deduction}: what is kept for a violation or damage, as proposed ([P], DEPO-12, AMB-15). */
@Component
record RefundDeductions(LimitLookup tables) {
    private static final String TABLE = "refund-deduction";

    /** The amount in cents by the version in force; zero where the table leaves it open. */
    long inCents(String violation) {
        Optional<Object> yuan = tables.ask(TABLE, Map.of("violation", violation), "deductionInYuan");
        return yuan.map(amount ->
                        new BigDecimal(amount.toString()).movePointRight(2).longValue())
                .orElse(0L);
    }
}
