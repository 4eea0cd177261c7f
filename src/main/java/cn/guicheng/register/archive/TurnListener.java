package cn.guicheng.register.archive;

/** Whoever brings it about that a queue moves on is told nothing of cases: these are. In the transaction of what happened. */
public interface TurnListener {
    /** The item is theirs now. */
    void hasTurn(Loan loan);

    /** The item they wait for came back damaged: they wait until it is repaired. */
    void isBlocked(Loan loan);

    /** The item they waited for is written off: they wait no more. */
    void isGone(Loan loan);
}
