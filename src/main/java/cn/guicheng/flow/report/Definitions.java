package cn.guicheng.flow.report;

import java.util.LinkedHashMap;
import java.util.Map;

/** What each figure means, one sentence each, by its name. */
final class Definitions {
    /** Of the figures that every procedure has. */
    static final Map<String, String> OF_PROCEDURES;

    /** Of those, and of the figures of its steps. */
    static final Map<String, String> OF_STEPS;

    static {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("open", "现在还没有办结的单据，不论何时发起。");
        texts.put("overdue", "现在等人办理而且已经过了办理时限的任务；一份单据可以有几项。");
        texts.put("started", "期间内发起的单据。");
        texts.put("ended", "期间内办结的单据，不论何时发起、结果如何。");
        texts.put("medianSeconds", "期间内办结的单据从发起到办结的用时，有一半不超过这个时间。");
        texts.put("p90Seconds", "期间内办结的单据从发起到办结的用时，十份中有九份不超过这个时间。");
        texts.put("onTimeShare", "期间内办结的单据中，每个环节都没有超过办理时限、各项时限也都没有错过的所占比例。");
        texts.put("sentBackShare", "期间内办结的单据中，至少被退回过一次的所占比例。");
        texts.put("refusedShare", "期间内办结的单据中，结果为不予通过的所占比例。");
        texts.put("oldest", "还没有办结的单据中发起最早的一份。");
        texts.put("attention", Attention.LIMITS);
        OF_PROCEDURES = Map.copyOf(texts);
        texts.put("stepOpen", "现在停在这个环节的任务，包括待签收的和办理中的。");
        texts.put("stepOverdue", "现在停在这个环节而且已经过了办理时限的任务。");
        texts.put("completed", "期间内在这个环节办完的任务，办几次算几次。");
        texts.put("cancelled", "期间内没有办就取消的任务，例如单据已经撤回。");
        texts.put("waiting", "期间内办完的任务从到达到第一次签收的时间；没有经过签收的，算到办完为止。");
        texts.put("working", "期间内办完的任务从第一次签收到办完的时间；没有经过签收的不计。");
        OF_STEPS = Map.copyOf(texts);
    }

    private Definitions() {}
}
