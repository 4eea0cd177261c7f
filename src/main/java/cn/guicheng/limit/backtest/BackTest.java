package cn.guicheng.limit.backtest;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.store.DecisionRows;
import cn.guicheng.engine.store.DecisionRows.Asked;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.Words;
import cn.guicheng.register.concealment.Concealments;
import cn.guicheng.register.concealment.CurrentReader;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Tries a proposed table on the decisions of the history. Nothing is written; no past case is touched. */
@Component
public class BackTest {
    private static final int AT_ONCE = 4;
    private static final int TOLD_EVERY = 1_000;

    private static final String CONCEALED = "select k.case_number from concealment k where k.person = ?";

    private final DecisionRows decisions;
    private final Concealments concealments;
    private final CurrentReader reader;
    private final TransactionTemplate reading;
    private final Clock clock;
    private final Semaphore running = new Semaphore(AT_ONCE);

    BackTest(
            DecisionRows decisions,
            Concealments concealments,
            CurrentReader reader,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.decisions = decisions;
        this.concealments = concealments;
        this.reader = reader;
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
        this.clock = clock;
    }

    /**
     * Decides the last decision of each case in the span by both tables.
     *
     * @param live the table in force, which the proposed one is compared with
     * @param proposed a table whose cells are all well formed
     * @throws Refusal 409 while too many are running already
     */
    public BackTestResult run(LimitTable live, LimitTable proposed, BackTestSpan span, Words words, Progress progress) {
        if (!running.tryAcquire()) {
            throw Refusal.clash("正在进行的试算太多，请稍后再试。");
        }
        try {
            return reading.execute(status -> read(new Comparison(live, proposed, words), live.key(), span, progress));
        } finally {
            running.release();
        }
    }

    private BackTestResult read(Comparison comparison, String table, BackTestSpan span, Progress progress) {
        Asked asked = asked(table, span);
        long all = decisions.cases(asked);
        progress.at(0, all);
        decisions.lastOfEachCase(asked, decision -> {
            comparison.add(decision);
            if (comparison.decisions() % TOLD_EVERY == 0) {
                progress.at(comparison.decisions(), all);
            }
        });
        // Cases may have been decided since they were counted.
        progress.at(comparison.decisions(), comparison.decisions());
        return comparison.result(span, decisions.caseNumbers(comparison.shownInstances()), clock.getZone());
    }

    /** Whose reader must not know of some cases counts the others. */
    private Asked asked(String table, BackTestSpan span) {
        return reader.person()
                .filter(concealments::hasAny)
                .map(person -> new Asked(table, span.from(), span.to(), CONCEALED, person))
                .orElseGet(() -> new Asked(table, span.from(), span.to(), ""));
    }
}
