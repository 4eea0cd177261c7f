package cn.guicheng.web.page;

import cn.guicheng.casework.cases.PostActs;
import cn.guicheng.casework.cases.StartRights;
import cn.guicheng.office.firststeps.FirstSteps;
import cn.guicheng.office.firststeps.FirstStepsSeen;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.web.kit.CurrentPerson;
import cn.guicheng.web.register.RegisterAccess;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What a person reads the first time they open their inbox, until they have read it. */
@RestController
@RequestMapping({"/api/first-steps", "/camunda/api/guicheng/first-steps"})
class FirstStepsController {
    private final CurrentPerson person;
    private final Organisation organisation;
    private final StartRights startRights;
    private final PostActs acts;
    private final RegisterAccess registers;
    private final FirstStepsSeen seen;

    FirstStepsController(
            CurrentPerson person,
            Organisation organisation,
            StartRights startRights,
            PostActs acts,
            RegisterAccess registers,
            FirstStepsSeen seen) {
        this.person = person;
        this.organisation = organisation;
        this.startRights = startRights;
        this.acts = acts;
        this.registers = registers;
        this.seen = seen;
    }

    /** {@code name} is the reader's. */
    record Steps(String name, List<String> lines) {}

    /** 204 for who has read them, or can do nothing here. */
    @GetMapping
    ResponseEntity<Steps> steps() {
        return Optional.of(person.id())
                .filter(id -> !seen.has(id))
                .flatMap(id -> FirstSteps.linesFor(reader(id)))
                .map(lines -> ResponseEntity.ok(new Steps(organisation.nameOf(person.id()), lines)))
                .orElseGet(() -> ResponseEntity.noContent().build());
    }

    @PostMapping("/seen")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void seen() {
        seen.note(person.id());
    }

    private FirstSteps.Reader reader(String id) {
        Set<String> posts = organisation.postsOf(id);
        return new FirstSteps.Reader(
                person.isAdministrator(),
                !posts.isEmpty(),
                startRights.mayStartSomething(id),
                registers.readsAnyInFull(),
                acts.startedBy(posts),
                acts.doneBy(posts));
    }
}
