package cn.guicheng.procedure.filelending.web;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.SentObject;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.procedure.filelending.Compensations;
import cn.guicheng.procedure.filelending.Compensations.Ending;
import cn.guicheng.register.normalform.NormalForm;
import cn.guicheng.web.kit.CurrentPerson;
import java.util.Collections;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is owed for damaged items is collected by the cashier, or waived by who may waive (FILE-13; who that is is ours, [P]). */
@RestController
@RequestMapping({"/api/archive/compensations", "/camunda/api/guicheng/archive/compensations"})
class CompensationController {
    private static final Set<String> COLLECTORS = Set.of("cashier");
    private static final Set<String> WAIVERS = Set.of("deputy-general-manager", "general-manager");
    private static final int LONGEST = 900;

    private final CurrentPerson person;
    private final Compensations compensations;

    CompensationController(CurrentPerson person, Compensations compensations) {
        this.person = person;
        this.compensations = compensations;
    }

    record Desk(boolean collects, boolean waives) {}

    record Body(String note) {}

    /** What whoever is logged in may do. */
    @GetMapping
    Desk desk() {
        return new Desk(isOf(COLLECTORS), isOf(WAIVERS));
    }

    /** The receipt stands in the note. */
    @PutMapping("/{caseNumber}/collected")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void collected(@PathVariable String caseNumber, @RequestBody(required = false) String body) {
        if (!isOf(COLLECTORS)) {
            throw Refusal.forbidden("赔偿只由出纳收取。");
        }
        settle(caseNumber, Ending.COLLECTED, words(body, "收据号"));
    }

    @PutMapping("/{caseNumber}/waived")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void waived(@PathVariable String caseNumber, @RequestBody(required = false) String body) {
        if (!isOf(WAIVERS)) {
            throw Refusal.forbidden("免予赔偿只由副总经理、总经理批准。");
        }
        settle(caseNumber, Ending.WAIVED, words(body, "免予赔偿的理由"));
    }

    private void settle(String caseNumber, Ending ending, String note) {
        compensations.settle(NormalForm.NAME.of(caseNumber), ending, note, person.id());
    }

    private boolean isOf(Set<String> groups) {
        return !Collections.disjoint(person.groups(), groups);
    }

    private static String words(String body, String label) {
        String words = Texts.tidy(SentObject.of(body).as(Body.class).note());
        if (words == null || words.length() > LONGEST || !Texts.canBeKept(words)) {
            throw Refusal.invalid(label, "必须填写，不超过 %d 个字。".formatted(LONGEST));
        }
        return words;
    }
}
