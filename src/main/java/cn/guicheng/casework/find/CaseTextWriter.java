package cn.guicheng.casework.find;

import cn.guicheng.casework.cases.CaseInstances;
import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.register.find.CaseTexts;
import cn.guicheng.register.reading.Wording;
import cn.guicheng.register.signature.Signatures;
import cn.guicheng.register.signature.Signatures.Starter;
import cn.guicheng.register.transaction.BeforeCommit;
import cn.guicheng.register.transaction.TransactionMemory;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes the words of a case in the transaction in which they change, once for all that happens in it. */
@Component
class CaseTextWriter {
    private final CaseInstances cases;
    private final CaseWords words;
    private final CaseTexts texts;
    private final Signatures signatures;
    private final Unrestricted unrestricted;
    private final TransactionMemory<Boolean> known = new TransactionMemory<>();

    CaseTextWriter(
            CaseInstances cases, CaseWords words, CaseTexts texts, Signatures signatures, Unrestricted unrestricted) {
        this.cases = cases;
        this.words = words;
        this.texts = texts;
        this.signatures = signatures;
        this.unrestricted = unrestricted;
    }

    /** Has it done before the transaction that is under way commits, once whatever else happens to the case in it. */
    void writeAtTheEnd(String caseNumber) {
        known.within(caseNumber, () -> {
            BeforeCommit.run(() -> writeNow(caseNumber));
            return true;
        });
    }

    /** Reads the case anew, now. Where its history has been cleaned up, what is written stays. */
    @Transactional
    public void write(String caseNumber) {
        writeNow(caseNumber);
    }

    private void writeNow(String caseNumber) {
        texts.lock(caseNumber);
        unrestricted.run(() -> {
            List<HistoricProcessInstance> instances = cases.of(caseNumber);
            if (!instances.isEmpty()) {
                Map<String, Starter> starters = signatures.starters(List.of(caseNumber));
                String applicant = starters.containsKey(caseNumber)
                        ? starters.get(caseNumber).name()
                        : "";
                texts.put(
                        caseNumber,
                        Wording.officeTime(instances.get(0).getStartTime()),
                        words.of(caseNumber, instances, applicant));
            }
        });
    }
}
