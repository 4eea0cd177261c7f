package cn.guicheng.casework.sheet;

import cn.guicheng.engine.form.FormDefinition;
import cn.guicheng.engine.model.ProcedureModel;
import cn.guicheng.engine.model.ProcedureModel.SendableMessage;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.register.signature.Signature;
import java.util.Optional;

/** What a signature stands for, as a version of its procedure calls it. */
public final class SignatureWords {
    private SignatureWords() {}

    /** The step, the start or the message that was signed. */
    public static String taskName(ProcedureModel model, Signature signature) {
        return signature.task().equals("start")
                ? model.startEvent().name()
                : message(model, signature).map(SendableMessage::label).orElseGet(() -> model.nameOf(signature.task()));
    }

    /** The message that was sent with the signature; empty where a step was done. */
    public static Optional<SendableMessage> message(ProcedureModel model, Signature signature) {
        return model.sendableMessages().stream()
                .filter(message -> message.signedAs().equals(signature.task()))
                .findFirst();
    }

    /** What was decided, as the step's form calls it; null where nothing was. */
    public static String decisionName(ProcedureModel model, FormDefinition form, String decision) {
        return model.decisionName(form, decision).orElseGet(() -> Wording.decision(decision));
    }
}
