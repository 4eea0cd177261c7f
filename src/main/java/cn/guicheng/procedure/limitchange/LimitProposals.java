package cn.guicheng.procedure.limitchange;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.limit.TableReview;
import cn.guicheng.limit.TableReviews;
import cn.guicheng.limit.TableVersions.Version;
import cn.guicheng.limit.backtest.BackTest;
import cn.guicheng.limit.backtest.BackTestResult;
import cn.guicheng.limit.backtest.BackTestSpan;
import cn.guicheng.limit.backtest.Progress;
import cn.guicheng.limit.check.Finding;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** Proposals to change a limit table: looked through, tried on the cases that were decided, and then a case of their own. */
@Component
public class LimitProposals {
    private static final int LONGEST_REASON = 4000;

    /** Later than anybody means. */
    private static final Duration LATEST = Duration.ofDays(3653);

    private final TableReviews reviews;
    private final BackTest backTest;
    private final LimitChangeProcess process;
    private final Clock clock;

    LimitProposals(TableReviews reviews, BackTest backTest, LimitChangeProcess process, Clock clock) {
        this.reviews = reviews;
        this.backTest = backTest;
        this.process = process;
        this.clock = clock;
    }

    /** A proposal that was accepted. */
    public record Proposed(String caseNumber, List<Finding> findings, BackTestResult backTest) {}

    /** A table that was tried; {@code backTest} is null where the table cannot be read as one. */
    public record Tried(List<Finding> findings, BackTestResult backTest) {}

    /**
     * Proposes a table.
     *
     * @param base the version in force
     * @throws ProposalRefused where the table has findings that refuse it
     * @throws Refusal 400 for a missing reason, a time that is past or a table that changes nothing; 409 where another version
     *     is in force than the proposer changed
     */
    public Proposed propose(Version base, Proposal proposal) throws ProposalRefused {
        check(base, proposal);
        TableReview review = reviews.review(base, proposal.dmn());
        if (review.isRefused()) {
            throw new ProposalRefused(review.findings());
        }
        checkChanged(review);
        BackTestResult tried = run(review, BackTestSpan.last12Months(clock), Progress.UNSEEN);
        return new Proposed(process.start(proposal, review, tried), review.findings(), tried);
    }

    /** Tries a table on the decisions of a span; one with gaps too. */
    public Tried attempt(Version base, String dmn, BackTestSpan span, Progress progress) throws ProposalRefused {
        TableReview review = reviews.review(base, dmn);
        if (!review.canDecide()) {
            throw new ProposalRefused(review.findings());
        }
        checkChanged(review);
        return new Tried(review.findings(), run(review, span, progress));
    }

    private BackTestResult run(TableReview review, BackTestSpan span, Progress progress) {
        return backTest.run(review.live(), review.proposed(), span, review.words(), progress);
    }

    private void check(Version base, Proposal proposal) {
        if (Texts.tidy(proposal.reason()) == null) {
            throw Refusal.invalid("调整理由", "必须填写。");
        }
        if (proposal.reason().length() > LONGEST_REASON) {
            throw Refusal.invalid("调整理由", "不得超过 %d 个字。".formatted(LONGEST_REASON));
        }
        if (proposal.effectiveFrom() != null) {
            checkTime(proposal.effectiveFrom().toInstant());
        }
        if (proposal.baseVersion() != null && proposal.baseVersion() != base.number()) {
            throw LimitChangeProcess.tableMovedOn(base.name());
        }
    }

    private void checkTime(Instant effectiveFrom) {
        if (!effectiveFrom.isAfter(clock.instant())) {
            throw Refusal.invalid("生效时间", "须晚于现在；要批准后立即生效的，不填。");
        }
        if (effectiveFrom.isAfter(clock.instant().plus(LATEST))) {
            throw Refusal.invalid("生效时间", "不得晚于十年以后。");
        }
    }

    private static void checkChanged(TableReview review) {
        if (!review.isChanged()) {
            throw Refusal.invalid(
                    "规则表", "与现行的第 %d 版相同，没有可提出的调整。".formatted(review.base().number()));
        }
    }
}
