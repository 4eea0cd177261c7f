package cn.guicheng.web.casework;

import cn.guicheng.casework.cases.CaseRecord;
import cn.guicheng.casework.cases.CaseVisibility;
import cn.guicheng.casework.cases.Cases;
import cn.guicheng.casework.print.CasePrints;
import cn.guicheng.casework.print.CasePrints.Paper;
import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.model.PrintedSheet;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.casenumber.CaseNumber;
import cn.guicheng.web.kit.CurrentPerson;
import cn.guicheng.web.kit.PdfPages;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The sheets of a case on A4, as PDF, for those who may see the case. */
@RestController
@RequestMapping({"/api/cases/{caseNumber}/print", "/camunda/api/guicheng/cases/{caseNumber}/print"})
class CasePrintController {
    private final CurrentPerson person;
    private final Organisation organisation;
    private final Cases cases;
    private final CaseVisibility visibility;
    private final CasePrints prints;
    private final PdfPages pages;

    CasePrintController(
            CurrentPerson person,
            Organisation organisation,
            Cases cases,
            CaseVisibility visibility,
            CasePrints prints,
            PdfPages pages) {
        this.person = person;
        this.organisation = organisation;
        this.cases = cases;
        this.visibility = visibility;
        this.prints = prints;
        this.pages = pages;
    }

    @GetMapping
    ResponseEntity<byte[]> print(
            @PathVariable CaseNumber caseNumber,
            @RequestParam(defaultValue = PrintedSheet.CASE) String sheet,
            HttpServletResponse response) {
        String reader = person.id();
        CaseRecord found = cases.find(caseNumber.text())
                .filter(one -> visibility.maySee(reader, one.caseNumber()))
                .orElseThrow(() -> Refusal.unknown("没有这份单据。"));
        Paper paper = prints.write(found, sheet, reader, organisation.nameOf(reader))
                .orElseThrow(() -> Refusal.unknown("没有这种打印件，或现在还不能打印。"));
        // Every answer is a text in UTF-8 by default, and this is none.
        response.setCharacterEncoding(null);
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_PDF)
                .cacheControl(CacheControl.noStore())
                .header("Content-Disposition", name(paper.title() + " " + found.caseNumber()))
                .header("X-Content-Type-Options", "nosniff")
                .header("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'")
                .body(pages.of(paper.html(), paper.photos()));
    }

    private static String name(String name) {
        return ContentDisposition.inline()
                .filename(name + ".pdf", StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
