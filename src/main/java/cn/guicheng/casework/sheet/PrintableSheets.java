package cn.guicheng.casework.sheet;

import cn.guicheng.casework.sheet.CaseSheet.Print;
import cn.guicheng.engine.model.PrintedSheet;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.register.signature.Signature;
import java.util.ArrayList;
import java.util.List;

/** Which sheets a case can be printed on: the case sheet always, the others once the step that they wait for was agreed to. */
final class PrintableSheets {
    private static final String USUAL_TITLE = "单据";

    private PrintableSheets() {}

    static List<Print> of(ProcedureModel model, List<Signature> signed) {
        List<Print> prints = new ArrayList<>();
        prints.add(new Print(PrintedSheet.CASE, model.name() + USUAL_TITLE));
        for (PrintedSheet sheet : PrintedSheet.of(model)) {
            Print print = new Print(sheet.name(), sheet.title());
            if (sheet.name().equals(PrintedSheet.CASE)) {
                prints.set(0, print);
            } else if (isDue(sheet, model, signed)) {
                prints.add(print);
            }
        }
        return prints;
    }

    private static boolean isDue(PrintedSheet sheet, ProcedureModel model, List<Signature> signed) {
        return sheet.after() == null
                || signed.stream()
                        .filter(signature -> signature.procedure().equals(model.key()))
                        .filter(signature -> signature.task().equals(sheet.after()))
                        .anyMatch(signature -> signature.decision() == null
                                || signature.decision().equals("approve"));
    }
}
