package cn.guicheng.casework.colleague;

import cn.guicheng.engine.internal.OpinionTasks;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.function.Supplier;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/** A step that is opened again is its person's from the first moment, and due when it was: nobody else is told of it. */
@Component
class Reopening {
    private final ThreadLocal<Holder> underWay = new ThreadLocal<>();

    private record Holder(String person, Date due) {}

    /** Does the work; the task that opens by it is this person's. */
    String as(String person, OffsetDateTime due, Supplier<String> work) {
        underWay.set(new Holder(person, due == null ? null : Date.from(due.toInstant())));
        try {
            return work.get();
        } finally {
            underWay.remove();
        }
    }

    boolean isUnderWay() {
        return underWay.get() != null;
    }

    void opened(DelegateTask task) {
        Holder holder = underWay.get();
        if (holder != null && !OpinionTasks.isOne(task)) {
            task.setDueDate(holder.due());
            task.setAssignee(holder.person());
        }
    }
}
