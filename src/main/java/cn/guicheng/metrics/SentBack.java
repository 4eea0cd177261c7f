package cn.guicheng.metrics;

import cn.guicheng.engine.ProcedureModel;
import java.util.List;

/** What it means that something was sent back: the decisions that a procedure's model lists, {@code return} where it lists none. */
final class SentBack {
    /** What a called procedure comes to when it sends the case back to whoever called it. */
    static final String RETURNED = "returned";

    private static final List<String> USUAL = List.of("return");

    private SentBack() {}

    static boolean is(ProcedureModel model, String decision) {
        return decision != null && decisions(model).contains(decision);
    }

    static List<String> decisions(ProcedureModel model) {
        List<String> listed = model.list("sendsBack");
        return listed.isEmpty() ? USUAL : listed;
    }
}
