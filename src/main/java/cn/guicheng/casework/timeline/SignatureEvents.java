package cn.guicheng.casework.timeline;

import cn.guicheng.casework.sheet.SignatureWords;
import cn.guicheng.casework.timeline.Timeline.Change;
import cn.guicheng.casework.timeline.Timeline.Event;
import cn.guicheng.register.signature.Signature;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.history.HistoricTaskInstance;

/** Who signed what, in which post, with which decision and words. */
final class SignatureEvents {
    private SignatureEvents() {}

    /** Of a task that the engine remembers, by its name of then. */
    static Event done(Story story, Run run, HistoricTaskInstance task, Signature made, List<Change> changed) {
        return done(story, run, task.getEndTime(), task.getName(), made, changed);
    }

    /** Of a message, or of a task that the engine has forgotten. */
    static Event besides(Story story, Signature made) {
        Run run = story.of(made);
        Date at = Date.from(made.signedAt().toInstant());
        String name = SignatureWords.taskName(run.model(), made);
        if (!made.isOfAStep() && !Signature.ANSWERED.equals(made.decision())) {
            return settled(run, at, name, made);
        }
        return SignatureWords.message(run.model(), made).isPresent()
                ? sent(story, run, at, name, made)
                : done(story, run, at, name, made, List.of());
    }

    /** Among colleagues. */
    private static Event settled(Run run, Date at, String name, Signature made) {
        String title =
                switch (made.decision()) {
                    case Signature.TRANSFERRED -> "%s转办了“%s”";
                    case Signature.ASKED -> "%s就“%s”征询同事意见";
                    default -> "%s撤回了自己办理的“%s”，重新办理";
                };
        return Story.event(
                at,
                run,
                EventKind.MESSAGE,
                title.formatted(signer(made), name),
                made.signer(),
                Story.said(made.comment()));
    }

    private static Event sent(Story story, Run run, Date at, String name, Signature made) {
        String title = "%s提出“%s”".formatted(signer(made), name);
        return Story.event(at, run, EventKind.MESSAGE, title, made.signer(), Story.said(made.comment()));
    }

    private static Event done(Story story, Run run, Date at, String name, Signature made, List<Change> changed) {
        String decision = SignatureWords.decisionName(run.model(), run.forms().apply(made.task()), made.decision());
        String title = "%s办理了“%s”%s".formatted(signer(made), name, decision == null ? "" : "：" + decision);
        return Story.event(at, run, EventKind.DONE, title, made.signer(), Story.said(made.comment()), changed);
    }

    private static String signer(Signature made) {
        return made.postName() == null || made.postName().isEmpty()
                ? made.signer() + " "
                : "%s（%s）".formatted(made.signer(), made.postName());
    }
}
