package cn.guicheng.procedure.reimbursement.web;

import cn.guicheng.limit.LimitLookup;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.procedure.reimbursement.Consent;
import cn.guicheng.web.kit.CurrentPerson;
import java.util.List;
import java.util.Map;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a claimant should know while filling in a claim: the standard of the category, and who must have agreed. */
@RestController
@RequestMapping({"/api/reimbursement/advice", "/camunda/api/guicheng/reimbursement/advice"})
record ClaimAdviceController(CurrentPerson person, Consent consent, Organisation organisation, LimitLookup limits) {
    /**
     * @param standardInYuan standard of a line, or null
     * @param payeeName proposal: the claimant
     */
    record Advice(Object standardInYuan, boolean consentRequired, List<Consenter> consenters, String payeeName) {}

    record Consenter(String id, String name, String postName) {}

    @GetMapping
    Advice advice(@RequestParam(defaultValue = "") String category) {
        String claimant = person.id();
        Object standard = category.isBlank()
                ? null
                : limits.ask("expense-standard", Map.of("category", category), "standardInYuan")
                        .orElse(null);
        List<Consenter> consenters = consent.consenters(category, claimant).stream()
                .map(id -> new Consenter(id, organisation.nameOf(id), organisation.groupName(organisation.postOf(id))))
                .toList();
        return new Advice(standard, consent.isRequired(category), consenters, organisation.nameOf(claimant));
    }
}
