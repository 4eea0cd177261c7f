package cn.guicheng.procedure.filelending;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.archive.CompensationNotes;
import cn.guicheng.register.archive.Loan;
import cn.guicheng.register.archive.Loans;
import cn.guicheng.register.entry.RegisterEntries;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * What borrowers owe for damage is collected or waived, and its row in the register of damages closed; who did it stands in the
 * item's record. Nobody settles their own (SOD-01). The manual says only that the borrower answers for it ([P], FILE-13).
 */
@Component
public class Compensations {
    private static final String REGISTER = "damages";
    private static final Set<String> OPEN = Set.of("open");

    private final Loans loans;
    private final RegisterEntries entries;
    private final CompensationNotes notes;

    Compensations(Loans loans, RegisterEntries entries, CompensationNotes notes) {
        this.loans = loans;
        this.entries = entries;
        this.notes = notes;
    }

    /** How it ended. */
    public enum Ending {
        COLLECTED("collected", "已收取"),
        WAIVED("waived", "免予赔偿");

        private final String state;
        private final String words;

        Ending(String state, String words) {
            this.state = state;
            this.words = words;
        }
    }

    /**
     * Closes what is owed for the loan.
     *
     * @param note the receipt or the reason, in words
     * @param by user id
     * @throws Refusal 404 where nothing is owed for that loan, 403 where it is their own, 409 where it was settled before
     */
    @Transactional
    public void settle(String caseNumber, Ending ending, String note, String by) {
        Loan loan = loans.ofCase(caseNumber)
                .filter(known -> entries.count(REGISTER, caseNumber) > 0)
                .orElseThrow(() -> Refusal.unknown("没有这张借阅单据的赔偿。"));
        if (loan.borrower().equals(by)) {
            throw Refusal.forbidden("职责分离（SOD-01）：不能办理本人的赔偿。");
        }
        try {
            entries.changeState(REGISTER, caseNumber, row -> ending.state, OPEN);
        } catch (IllegalStateException settledBefore) {
            throw Refusal.clash("这笔赔偿已经办结。");
        }
        notes.settled(loan.itemNumber(), caseNumber, ending.words + "：" + note, by);
    }
}
