package cn.guicheng.procedure.filelending;

import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.register.entry.EntryValue;
import cn.guicheng.register.entry.RegisterEntries;
import cn.guicheng.register.entry.RegisterEntry;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What a borrower owes for damage, in the office's register of damages: the borrower answers for what they borrowed (FILE-13). */
@Component
record CompensationRecord(ArchiveDamages damages, RegisterEntries entries, Clock clock) {
    private static final String REGISTER = "damages";

    void enter(DelegateExecution execution) {
        if (!(execution.getVariable(FileLending.COMPENSATION_IN_CENTS.name()) instanceof Number)) {
            FileLending.COMPENSATION_IN_CENTS.set(
                    execution,
                    damages.proposed(
                            name -> Boolean.TRUE.equals(execution.getVariable(name)),
                            FileLending.CLASSIFICATION.get(execution)));
        }
        entries.enter(new RegisterEntry(
                REGISTER,
                execution.getProcessBusinessKey(),
                1,
                FileLending.KEY,
                execution.getProcessDefinitionId(),
                "open",
                Map.of(
                        "damagedObject",
                        EntryValue.text("%s %s"
                                .formatted(
                                        FileLending.ITEM_NUMBER.get(execution), FileLending.ITEM_TITLE.get(execution))),
                        "person",
                        EntryValue.named(CaseVariables.STARTED_BY.get(execution), OffsetDateTime.now(clock)),
                        "compensationInCents",
                        EntryValue.number(FileLending.COMPENSATION_IN_CENTS.get(execution)))));
    }
}
