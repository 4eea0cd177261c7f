package cn.guicheng.casework.step;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.springframework.stereotype.Component;

/** What models reckon with money, as {@code ${money.share(priceInCents, percent)}}. */
@Component("money")
public class MoneyInModels {
    /** So many percent of an amount, to the cent, half a cent up. */
    public long share(Number cents, Number percent) {
        return new BigDecimal(cents.toString())
                .multiply(new BigDecimal(percent.toString()))
                .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    /** An amount in yuan, as tables read it. */
    public double yuan(Number cents) {
        return new BigDecimal(cents.toString()).movePointLeft(2).doubleValue();
    }
}
