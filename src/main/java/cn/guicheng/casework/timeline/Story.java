package cn.guicheng.casework.timeline;

import cn.guicheng.casework.timeline.Timeline.Change;
import cn.guicheng.casework.timeline.Timeline.Event;
import cn.guicheng.casework.timeline.Timeline.Rule;
import cn.guicheng.notification.Notices.Told;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.register.signature.Signature;
import java.util.Date;
import java.util.List;

/**
 * Everything a timeline is written from.
 *
 * @param runs the case's own first
 * @param due how due times were computed, and which moved
 */
record Story(
        CaseHistory history, List<Run> runs, List<Signature> signatures, List<Told> notices, Due due, Names names) {
    Run own() {
        return runs.get(0);
    }

    Run run(String id) {
        return runs.stream().filter(run -> run.id().equals(id)).findFirst().orElse(own());
    }

    /** The run in which a signature was made: of several of the same procedure the one that ran then. */
    Run of(Signature signature) {
        return runs.stream()
                .filter(run -> run.holds(signature))
                .reduce((earlier, later) -> later)
                .orElse(own());
    }

    /** What was said, as a text of its own; null where nothing was. */
    static String said(String comment) {
        return comment == null ? null : "说明：" + comment;
    }

    static Event event(
            Date at, Run run, EventKind kind, String title, String person, String text, List<Change> changes) {
        return new Event(Wording.officeTime(at), run.id(), kind, title, person, text, changes, null);
    }

    static Event event(Date at, Run run, EventKind kind, String title, String person, String text) {
        return event(at, run, kind, title, person, text, List.of());
    }

    static Event ruled(Date at, Run run, String title, String text, Rule rule) {
        return new Event(Wording.officeTime(at), run.id(), EventKind.DECIDED, title, null, text, List.of(), rule);
    }
}
