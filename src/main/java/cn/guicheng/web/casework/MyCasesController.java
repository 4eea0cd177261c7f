package cn.guicheng.web.casework;

import cn.guicheng.casework.cases.CaseCopies;
import cn.guicheng.casework.cases.CasesOfPerson;
import cn.guicheng.casework.cases.CasesOfPerson.Role;
import cn.guicheng.casework.cases.CasesOfPerson.State;
import cn.guicheng.casework.sheet.CaseList;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.model.CaseCopy;
import cn.guicheng.register.casenumber.CaseNumber;
import cn.guicheng.web.kit.CurrentPerson;
import cn.guicheng.web.kit.PageAsked;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The cases a person started or took part in, and what a new case copied from one of theirs begins with. */
@RestController
@RequestMapping({"/api/cases", "/camunda/api/guicheng/cases"})
record MyCasesController(CurrentPerson person, CasesOfPerson cases, CaseList list, CaseCopies copies) {
    private static final Map<String, Role> ROLES = Map.of("started", Role.STARTED, "handled", Role.HANDLED);
    private static final Map<String, State> STATES = Map.of("open", State.OPEN, "ended", State.ENDED, "all", State.ALL);

    /** {@code total} counts all cases found, {@code rows} are one page of them, newest first. */
    record Page(long total, List<CaseList.Entry> rows) {}

    /**
     * What a start form begins with.
     *
     * @param values by field name
     * @param notes sentences for the person, by field name
     */
    record Copy(String caseNumber, String procedure, Map<String, Object> values, Map<String, List<String>> notes) {}

    @GetMapping
    Page mine(
            @RequestParam(defaultValue = "started") String role,
            @RequestParam(defaultValue = "open") String state,
            @RequestParam(defaultValue = "") String search,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Role asked = ROLES.get(role);
        if (asked == null) {
            throw Refusal.invalid("role", "须为 started（我发起的）或 handled（我经办的）。");
        }
        State wanted = STATES.get(state);
        if (wanted == null) {
            throw Refusal.invalid("state", "须为 open（在办）、ended（已办结）或 all（全部）。");
        }
        PageAsked.check(search, page, size);
        CasesOfPerson.Page found = cases.find(person.id(), asked, wanted, search, page, size);
        return new Page(found.total(), list.entries(found.cases(), person.id()));
    }

    @GetMapping("/{caseNumber}/copy")
    Copy copy(@PathVariable CaseNumber caseNumber) {
        CaseCopy copy = copies.copy(caseNumber.text(), person.id());
        return new Copy(copy.caseNumber(), copy.procedure(), copy.values(), copy.notes());
    }
}
