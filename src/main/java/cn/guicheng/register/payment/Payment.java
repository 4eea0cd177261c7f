package cn.guicheng.register.payment;

/**
 * A payment about to be posted.
 *
 * @param key what makes it this payment and no other: posted once
 * @param caseNumber the case that asked for it
 * @param payee who receives it
 * @param category kind of payment
 * @param amountInCents amount, above zero
 * @param method {@code bank}, {@code cheque} or {@code cash}
 * @param reference the bank's, cheque's or receipt's number
 * @param paidBy user id of the cashier
 */
public record Payment(
        String key,
        String caseNumber,
        String payee,
        String category,
        long amountInCents,
        String method,
        String reference,
        String paidBy) {
    public Payment {
        if (amountInCents <= 0) {
            throw new IllegalArgumentException("a payment is above zero, not " + amountInCents);
        }
    }
}
