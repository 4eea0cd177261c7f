package cn.guicheng.web.casework;

import cn.guicheng.casework.cases.CaseRecord;
import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.casework.cases.Cases;
import cn.guicheng.casework.find.CaseFinder;
import cn.guicheng.casework.sheet.CaseList;
import cn.guicheng.office.inbox.InboxFilters;
import cn.guicheng.web.kit.CurrentPerson;
import cn.guicheng.web.kit.PageAsked;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** One field that finds cases by a part of anything in them: number, person, amount, purpose, unit, telephone, invoice. */
@RestController
@RequestMapping({"/api/find", "/camunda/api/guicheng/find"})
record FindController(
        CurrentPerson person,
        CaseFinder finder,
        Cases cases,
        CaseVisibility visibility,
        CaseList list,
        InboxFilters filters) {
    /**
     * A case that was found.
     *
     * @param task id of a task in it that the reader can do now, or null
     */
    record Found(CaseList.Entry entry, String task) {}

    /**
     * Newest first.
     *
     * @param more whether there are others
     */
    record Answer(List<Found> found, boolean more) {}

    @GetMapping
    Answer find(@RequestParam(defaultValue = "") String search, @RequestParam(defaultValue = "20") int size) {
        PageAsked.check(search, 0, size);
        String reader = person.id();
        List<String> numbers = finder.find(search, reader, person.groups(), size + 1);
        List<String> shown = numbers.stream().limit(size).toList();
        // What is found is held once more against what everybody else asks who wants to see a case.
        Set<String> visible = visibility.visibleAmong(shown, reader);
        List<CaseRecord> records =
                cases.findAll(shown.stream().filter(visible::contains).toList());
        Map<String, String> tasks = filters.tasksIn(visible, reader, person.groups());
        return new Answer(
                list.entries(records, reader).stream()
                        .map(entry -> new Found(entry, tasks.get(entry.caseNumber())))
                        .toList(),
                numbers.size() > size);
    }
}
