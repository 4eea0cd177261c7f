package cn.guicheng.limit.backtest;

/** Hears how far a back-test has come. */
@FunctionalInterface
public interface Progress {
    Progress UNSEEN = (done, of) -> {};

    void at(long done, long of);
}
