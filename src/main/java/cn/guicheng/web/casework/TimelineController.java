package cn.guicheng.web.casework;

import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.casework.cases.Cases;
import cn.guicheng.casework.timeline.Timeline;
import cn.guicheng.casework.timeline.Timelines;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.register.casenumber.CaseNumber;
import cn.guicheng.web.kit.CsvFile;
import cn.guicheng.web.kit.CurrentPerson;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** All that happened in a case, for those who may see it. */
@RestController
@RequestMapping({"/api/cases/{caseNumber}/timeline", "/camunda/api/guicheng/cases/{caseNumber}/timeline"})
record TimelineController(CurrentPerson person, Cases cases, CaseVisibility visibility, Timelines timelines) {
    @GetMapping
    Timeline timeline(@PathVariable CaseNumber caseNumber) {
        return cases.find(caseNumber.text())
                .filter(found -> visibility.maySee(person.id(), found.caseNumber()))
                .map(found -> timelines.write(found, person.id()))
                .orElseThrow(() -> Refusal.unknown("没有这份单据。"));
    }

    /** As CSV for a spreadsheet, in words. */
    @GetMapping("/table")
    void table(@PathVariable CaseNumber caseNumber, HttpServletResponse response) throws IOException {
        Timeline found = timeline(caseNumber);
        CsvFile.send("单据经过 " + caseNumber.text(), TimelineTable.TITLES, TimelineTable.rows(found)::forEach, response);
    }
}
