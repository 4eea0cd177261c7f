package cn.guicheng.flow.figures;

import java.util.function.Function;

/** What was counted of some days, beside the same of as many days before. */
public record Compared<T>(T now, T before) {
    public <R> Compared<R> map(Function<? super T, ? extends R> what) {
        return new Compared<>(what.apply(now), what.apply(before));
    }
}
