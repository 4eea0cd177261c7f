package cn.guicheng.web.limit;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.casenumber.CaseNumber;
import cn.guicheng.register.limitchange.LimitChange;
import cn.guicheng.register.limitchange.LimitChanges;
import cn.guicheng.web.limit.LimitAnswer.ChangeLine;
import com.fasterxml.jackson.annotation.JsonRawValue;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The history of all changes to limit tables, with what was known of each when it was proposed. */
@RestController
@RequestMapping({"/api/limits/changes", "/camunda/api/guicheng/limits/changes"})
record ChangesController(LimitAccess access, ChangeAnswers answers, LimitChanges changes) {
    /** A proposal with its table and what was found then. */
    record Change(
            @JsonUnwrapped ChangeLine line,
            String key,
            int baseVersion,
            String dmn,
            @JsonRawValue String difference,
            @JsonRawValue String findings,
            @JsonRawValue String backTest) {}

    @GetMapping
    List<ChangeLine> all() {
        access.checkReadsChanges();
        return answers.lines(changes.all());
    }

    @GetMapping(
            value = {"", "/table"},
            produces = "text/csv")
    void table(HttpServletResponse response) throws IOException {
        access.checkReadsChanges();
        ChangesCsv.send(changes.all(), answers::line, response);
    }

    @GetMapping(value = "/{caseNumber}", produces = MediaType.APPLICATION_JSON_VALUE)
    Change one(@PathVariable CaseNumber caseNumber) {
        access.checkReadsChanges();
        LimitChange change = changes.find(caseNumber.text()).orElseThrow(() -> Refusal.unknown("没有这份单据。"));
        return new Change(
                answers.line(change),
                change.limitTable(),
                change.baseVersion(),
                change.dmn(),
                change.difference(),
                change.findings(),
                change.backTest());
    }
}
