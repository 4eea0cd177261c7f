package cn.guicheng.web.casework;

import cn.guicheng.casework.cases.OpenTasks;
import cn.guicheng.casework.sheet.TaskCards;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.office.inbox.DeskChoices;
import cn.guicheng.office.inbox.InboxFilters;
import cn.guicheng.web.kit.CurrentPerson;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The desk of whoever is logged in: how much waits, what waits, and how they like to work. */
@RestController
@RequestMapping({"/api/desk", "/camunda/api/guicheng/desk"})
record DeskController(
        CurrentPerson person, InboxFilters filters, OpenTasks tasks, TaskCards cards, DeskChoices choices) {
    private static final int MOST = 200;

    /** Besides the heads. */
    private static final Set<String> CHECKING = Set.of(
            "internal-auditor",
            "process-owner",
            "limit-manager",
            "board-chair",
            "general-manager",
            "deputy-general-manager",
            "finance-office-leader",
            "customer-service-supervisor");

    /**
     * How much waits.
     *
     * @param person user id of who asks
     * @param administers whether they give tasks to others
     * @param filters how many tasks each filter lists
     * @param opensNext whether after an answer the next task opens by itself
     * @param checks whether it is theirs to check how others keep to the rules: they may have the numbers of rules shown
     * @param showsRules whether they do
     */
    record Desk(
            String person,
            boolean administers,
            List<InboxFilters.Number> filters,
            boolean opensNext,
            boolean checks,
            boolean showsRules) {}

    /** What is chosen; null leaves it as it is. */
    record Chosen(Boolean opensNext, Boolean showsRules) {}

    @GetMapping
    Desk desk() {
        DeskChoices.Choices chosen = choices.of(person.id());
        boolean checks = person.groups().stream().anyMatch(DeskController::isOfThoseWhoCheck);
        return new Desk(
                person.id(),
                person.isAdministrator(),
                filters.numbers(person.id(), person.groups()),
                chosen.opensNext(),
                checks,
                checks && chosen.showsRules());
    }

    private static boolean isOfThoseWhoCheck(String group) {
        return CHECKING.contains(group) || group.endsWith("-head");
    }

    /** The first tasks of a filter by task id, what is due first on top; of all that one can do now where none is named. */
    @GetMapping("/tasks")
    Map<String, TaskCards.Card> tasks(
            @RequestParam(required = false) String filter, @RequestParam(defaultValue = "50") int size) {
        if (size < 1 || size > MOST) {
            throw Refusal.invalid("size", "须为 1 至 %d。".formatted(MOST));
        }
        List<String> ids = filters.first(filter, person.id(), person.groups(), size);
        return cards.of(tasks.visibleInOrder(ids), person.id());
    }

    @PutMapping("/choices")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void choose(@RequestBody Chosen chosen) {
        if (chosen.opensNext() == null && chosen.showsRules() == null) {
            throw Refusal.invalid("opensNext", "须为 true 或 false。");
        }
        choices.choose(person.id(), chosen.opensNext(), chosen.showsRules());
    }
}
