package cn.guicheng.casework.guard;

import cn.guicheng.office.people.MembershipEnded;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Tasks follow the post, whichever way somebody leaves it: what they had claimed by it waits for those who hold it. */
@Component
record PostChanges(TaskRelease tasks) {
    /** When the engine has written it, and before anybody looks for tasks that wait for nobody. */
    @Order(0)
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void release(MembershipEnded event) {
        tasks.releaseWithout(event.person());
    }
}
