package cn.guicheng.register.deposit;

/**
 * How a deposit is settled: what is given back and what is kept are together the deposit; only where all of it is kept can the
 * owner owe more.
 *
 * @param refundedInCents given back
 * @param deductedInCents kept of the deposit
 * @param claimedInCents what the deductions are above the deposit
 */
public record Settlement(long refundedInCents, long deductedInCents, long claimedInCents) {
    public Settlement {
        if (refundedInCents < 0 || deductedInCents < 0 || claimedInCents < 0) {
            throw new IllegalArgumentException("no part of a deposit is below zero");
        }
        if (claimedInCents > 0 && refundedInCents > 0) {
            throw new IllegalArgumentException("whoever owes more than the deposit is given nothing back");
        }
    }

    /**
     * Of a deposit with these deductions, in cents.
     *
     * @throws IllegalArgumentException where the deposit is not above zero or the deductions are below
     */
    public static Settlement of(long depositInCents, long deductionsInCents) {
        if (depositInCents <= 0 || deductionsInCents < 0) {
            throw new IllegalArgumentException(
                    "no deposit of " + depositInCents + " with deductions of " + deductionsInCents);
        }
        long deducted = Math.min(depositInCents, deductionsInCents);
        return new Settlement(depositInCents - deducted, deducted, deductionsInCents - deducted);
    }

    /** Whether it accounts for exactly this deposit. */
    public boolean accountsFor(long depositInCents) {
        // The subtraction cannot overflow where both are not below zero; the sum could.
        return refundedInCents == depositInCents - deductedInCents;
    }
}
