package cn.guicheng.procedure.paymentapproval;

import cn.guicheng.engine.internal.CallPlugin.Handover;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How a model asks for a payment, by properties of the step that calls this procedure: {@code pays}, the variable with the amount, and
 * where it is not as usual {@code pays.category}, a word of the categories (else the variable {@code category}), {@code pays.requestedBy}, the
 * variable with who asks (else who started the case), {@code pays.key}, a variable that tells several payments of one case apart, and
 * {@code pays.with}, more variables that go along.
 */
record PaymentCall(Map<String, String> properties) {
    static final String PAYS = "pays";
    static final String CATEGORY = "pays.category";
    static final String REQUESTED_BY = "pays.requestedBy";
    static final String KEY = "pays.key";
    static final String WITH = "pays.with";

    /** What the called procedure tells its caller. */
    static final String OUTCOME = "paymentOutcome";

    private static final String CASE_NUMBER = "${execution.processBusinessKey}";

    /** Go over under the names they have: a caller that has none of them hands over nothing. */
    private static final List<String> SAME = Stream.of(
                    PaymentApproval.PAYEE_NAME,
                    PaymentApproval.PAYEE_BANK,
                    PaymentApproval.PAYEE_ACCOUNT,
                    PaymentApproval.RESUME_AT,
                    PaymentApproval.CHAIN_STARTED_AT)
            .map(variable -> variable.name())
            .toList();

    /** Empty where the step asks for no payment. */
    static Optional<PaymentCall> of(Map<String, String> properties) {
        return properties.containsKey(PAYS) ? Optional.of(new PaymentCall(properties)) : Optional.empty();
    }

    Handover handover() {
        Map<String, String> variables = new LinkedHashMap<>();
        SAME.forEach(name -> variables.put(name, name));
        with().forEach(name -> variables.put(name, name));
        variables.put(PaymentApproval.AMOUNT_IN_CENTS.name(), amount());
        variables.put(PaymentApproval.REQUESTED_BY.name(), requestedBy());
        Map<String, String> expressions = new LinkedHashMap<>();
        category()
                .ifPresentOrElse(
                        word -> expressions.put(PaymentApproval.CATEGORY.name(), word),
                        () -> variables.put(PaymentApproval.CATEGORY.name(), PaymentApproval.CATEGORY.name()));
        expressions.put(
                PaymentApproval.PAYMENT_KEY.name(),
                key().map(name -> CASE_NUMBER + "/${" + name + "}").orElse(CASE_NUMBER));
        String chain = PaymentApproval.CHAIN_STARTED_AT.name();
        return new Handover(variables, expressions, Map.of(OUTCOME, OUTCOME, chain, chain));
    }

    String amount() {
        return properties.get(PAYS).strip();
    }

    String requestedBy() {
        return text(REQUESTED_BY).orElse("startedBy");
    }

    /** The word for what kind of payment it is; empty where a variable says it. */
    Optional<String> category() {
        return text(CATEGORY);
    }

    Optional<String> key() {
        return text(KEY);
    }

    List<String> with() {
        return text(WITH).map(list -> Arrays.asList(list.split("\\s*,\\s*"))).orElse(List.of());
    }

    private Optional<String> text(String property) {
        return Optional.ofNullable(properties.get(property)).map(String::strip);
    }
}
