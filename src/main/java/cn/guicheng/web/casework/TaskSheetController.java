package cn.guicheng.web.casework;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.casework.cases.DoneTasks;
import cn.guicheng.casework.cases.OpenTask;
import cn.guicheng.casework.cases.OpenTasks;
import cn.guicheng.casework.sheet.TaskCards;
import cn.guicheng.casework.sheet.TaskSheets;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.web.kit.CurrentPerson;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What Tasklist shows of a task beside its form: the case sheet above it, the line in the list. */
@RestController
@RequestMapping({"/api/tasks", "/camunda/api/guicheng/tasks"})
record TaskSheetController(
        CurrentPerson person,
        OpenTasks tasks,
        CaseVisibility visibility,
        TaskSheets sheets,
        TaskCards cards,
        DoneTasks doneTasks) {
    private static final int MOST_CARDS = 200;

    @GetMapping("/{taskId}/sheet")
    TaskSheets.TaskSheet sheet(@PathVariable String taskId) {
        OpenTask task = tasks.find(taskId)
                .filter(found -> visibility.maySee(person.id(), found.caseNumber()))
                .orElseThrow(() -> Refusal.unknown("没有这项任务，或任务已经办理。"));
        return sheets.write(task, person.id());
    }

    /** What became of a task that waits no more, for those who may see its case. */
    @GetMapping("/{taskId}/done")
    DoneTasks.DoneTask done(@PathVariable String taskId) {
        return doneTasks.find(taskId, person.id()).orElseThrow(() -> Refusal.unknown("没有这项任务。"));
    }

    /** By task id; tasks that the person may not know of are left out. */
    @GetMapping("/cards")
    Map<String, TaskCards.Card> cards(@RequestParam String ids) {
        List<String> wanted = Arrays.asList(ids.split(","));
        if (wanted.size() > MOST_CARDS) {
            throw Refusal.invalid("ids", "一次最多 %d 项。".formatted(MOST_CARDS));
        }
        return cards.of(tasks.visibleNow(wanted), person.id());
    }
}
