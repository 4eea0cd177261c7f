package cn.guicheng.web.casework;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.casework.cases.Cases;
import cn.guicheng.casework.guard.CaseMessages;
import cn.guicheng.casework.reminder.CaseUrging;
import cn.guicheng.casework.sheet.CaseSheet;
import cn.guicheng.casework.sheet.CaseSheets;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.SentObject;
import cn.guicheng.register.casenumber.CaseNumber;
import cn.guicheng.web.kit.CurrentPerson;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Cases, as those who may see them read them, and the messages people send into them. */
@RestController
@RequestMapping({"/api/cases", "/camunda/api/guicheng/cases"})
record CaseController(
        CurrentPerson person,
        Cases cases,
        CaseVisibility visibility,
        CaseSheets sheets,
        CaseMessages messages,
        CaseUrging urging) {

    @GetMapping("/{caseNumber}")
    CaseSheet sheet(@PathVariable CaseNumber caseNumber) {
        return cases.find(caseNumber.text())
                .filter(found -> visibility.maySee(person.id(), found.caseNumber()))
                .map(found -> sheets.write(found, person.id()))
                .orElseThrow(() -> Refusal.unknown("没有这份单据。"));
    }

    /** 催办: reminds those the case waits for. */
    @PostMapping("/{caseNumber}/urge")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void urge(@PathVariable CaseNumber caseNumber) {
        urging.urge(caseNumber.text(), person.id());
    }

    @PostMapping("/{caseNumber}/messages/{message}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void send(
            @PathVariable CaseNumber caseNumber,
            @PathVariable String message,
            @RequestBody(required = false) String body) {
        messages.check(caseNumber.text(), message, person.id());
        Map<String, Object> sent = SentObject.of(body).as(Sent.class);
        messages.send(caseNumber.text(), message, person.id(), comment(sent), sent::get);
    }

    private static final class Sent extends TreeMap<String, Object> {}

    private static String comment(Map<String, Object> sent) {
        Object comment = sent.get("comment");
        if (comment != null && !(comment instanceof String)) {
            throw Refusal.invalid("说明", "须为文字。");
        }
        return (String) comment;
    }
}
