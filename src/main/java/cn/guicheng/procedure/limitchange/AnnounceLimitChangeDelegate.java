package cn.guicheng.procedure.limitchange;

import cn.guicheng.notification.NoticeKind;
import cn.guicheng.notification.Notices;
import cn.guicheng.notification.Occasion;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.limitchange.LimitChange;
import cn.guicheng.register.limitchange.LimitChanges;
import java.util.Set;
import java.util.TreeSet;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Tells whoever approved it and the process owners; whoever proposed it hears that the case has ended. */
@Component
record AnnounceLimitChangeDelegate(LimitChanges changes, Organisation organisation, Notices notices)
        implements JavaDelegate {
    @Override
    public void execute(DelegateExecution execution) {
        LimitChange change = changes.find(execution.getProcessBusinessKey()).orElseThrow();

        Set<String> told = new TreeSet<>(organisation.membersOf("process-owner"));
        told.add(change.approver());
        told.remove(change.proposer());

        notices.tell(
                Occasion.ofCase(
                        NoticeKind.REPORT.id(),
                        change.caseNumber(),
                        LimitChangeCase.KEY,
                        "规则表“%s”第 %d 版已生效".formatted(LimitChangeCase.TABLE_NAME.get(execution), change.version())),
                told);
    }
}
