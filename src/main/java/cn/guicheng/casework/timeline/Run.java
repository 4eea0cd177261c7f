package cn.guicheng.casework.timeline;

import cn.guicheng.casework.sheet.FactNotes;
import cn.guicheng.casework.sheet.FactWords;
import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.register.signature.Signature;
import java.util.Date;
import java.util.function.Function;

/**
 * A run of a procedure with the words of its version.
 *
 * @param calledBy the run that called it, or null
 * @param endedAt null while it is open
 * @param brokenOff whether it was ended from outside, before its own end
 * @param outcome the stored value, or null
 * @param words what its version calls values
 * @param notes what is said beside them
 * @param forms the forms of its version by task
 * @param bpmn the model of its version, or null where that is gone
 */
record Run(
        String id,
        ProcedureModel model,
        String calledBy,
        Date startedAt,
        Date endedAt,
        boolean brokenOff,
        String outcome,
        FactWords words,
        FactNotes.Notes notes,
        Function<String, FormDefinition> forms,
        VersionDiagram bpmn) {
    boolean isCalled() {
        return calledBy != null;
    }

    /** Whether a signature can have been made in it. */
    boolean holds(Signature signature) {
        return model.key().equals(signature.procedure())
                && !startedAt.toInstant().isAfter(signature.signedAt().toInstant());
    }
}
