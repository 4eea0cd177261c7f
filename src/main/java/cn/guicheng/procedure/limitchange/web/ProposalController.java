package cn.guicheng.procedure.limitchange.web;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.casework.cases.Cases;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.limit.TableReview;
import cn.guicheng.limit.TableReviews;
import cn.guicheng.limit.TableVersions.Version;
import cn.guicheng.limit.backtest.BackTestProgress;
import cn.guicheng.limit.backtest.BackTestResult;
import cn.guicheng.limit.backtest.BackTestSpan;
import cn.guicheng.limit.check.Finding;
import cn.guicheng.limit.release.Releases;
import cn.guicheng.limit.table.TableChange;
import cn.guicheng.procedure.limitchange.LimitProposals;
import cn.guicheng.procedure.limitchange.Proposal;
import cn.guicheng.procedure.limitchange.ProposalRefused;
import cn.guicheng.web.kit.Asked;
import cn.guicheng.web.kit.CurrentPerson;
import cn.guicheng.web.limit.LimitAccess;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What limit managers do with a table they changed: have it checked, try it on past cases, propose it. */
@RestController
@RequestMapping({"/api/limits", "/camunda/api/guicheng/limits"})
record ProposalController(
        LimitAccess access,
        CurrentPerson person,
        TableReviews reviews,
        LimitProposals proposals,
        Releases releases,
        BackTestProgress backTests,
        CaseVisibility visibility,
        Cases cases,
        Clock clock) {
    /** What a look at a table finds; {@code dmn} is the file as it would be put in force, null where it cannot be read. */
    record Checked(boolean changed, List<Finding> findings, List<TableChange> difference, String dmn) {}

    record Tried(List<Finding> findings, BackTestAnswer backTest) {}

    record Proposed(String caseNumber, String processInstanceId, List<Finding> findings, BackTestAnswer backTest) {}

    /** In the shape of every refusal, with what speaks against the table. */
    record RefusedBody(String type, String message, List<Finding> findings) {}

    @PostMapping("/{key}/check")
    Checked check(@PathVariable String key, HttpServletRequest request) throws IOException {
        Version table = access.forManagers(key);
        TableReview review = reviews.review(table, TableBody.read(request));
        return new Checked(review.isChanged(), review.findings(), review.difference(), review.dmn());
    }

    @PostMapping("/{key}/back-test")
    Tried attempt(
            @PathVariable String key,
            @RequestParam(required = false) String from,
            @RequestParam(required = false) String to,
            @RequestParam(required = false) String progress,
            HttpServletRequest request)
            throws IOException, ProposalRefused {
        Version table = access.forManagers(key);
        BackTestSpan span = BackTestSpan.parse(from, to, clock);
        LimitProposals.Tried tried = proposals.attempt(table, TableBody.read(request), span, backTests.of(progress));
        return new Tried(tried.findings(), answer(tried.backTest()));
    }

    /** The release's own change is left: what is in force stays. */
    @DeleteMapping("/{key}/draft")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void dropDraft(@PathVariable String key) {
        releases.dropDraft(access.forManagers(key).key(), person.id());
    }

    @GetMapping("/back-tests/{progress}")
    BackTestProgress.State progress(@PathVariable String progress) {
        access.checkReadsChanges();
        return backTests.find(progress).orElseThrow(() -> Refusal.unknown("没有这次试算。"));
    }

    @PostMapping("/{key}/proposals")
    @ResponseStatus(HttpStatus.CREATED)
    Proposed propose(
            @PathVariable String key,
            @RequestParam(required = false) String reason,
            @RequestParam(required = false) String effectiveFrom,
            @RequestParam(required = false) String baseVersion,
            HttpServletRequest request)
            throws IOException, ProposalRefused {
        Version table = access.forManagers(key);
        Proposal proposal = new Proposal(
                key,
                TableBody.read(request),
                reason,
                EffectiveTime.parse(effectiveFrom),
                Asked.number("baseVersion", baseVersion, null),
                person.id());
        LimitProposals.Proposed proposed = proposals.propose(table, proposal);
        return new Proposed(
                proposed.caseNumber(),
                cases.find(proposed.caseNumber()).orElseThrow().processInstanceId(),
                proposed.findings(),
                answer(proposed.backTest()));
    }

    @ExceptionHandler
    ResponseEntity<RefusedBody> refused(ProposalRefused refused) {
        return ResponseEntity.badRequest().body(new RefusedBody("Refusal", refused.getMessage(), refused.findings()));
    }

    private BackTestAnswer answer(BackTestResult result) {
        return BackTestAnswer.of(result, visibility.visibleAmong(BackTestAnswer.caseNumbers(result), person.id()));
    }
}
