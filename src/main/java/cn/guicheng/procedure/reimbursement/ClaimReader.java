package cn.guicheng.procedure.reimbursement;

import cn.guicheng.engine.form.JsonDocument;
import cn.guicheng.engine.form.Texts;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.office.people.Organisation;
import cn.guicheng.register.claim.Claim;
import cn.guicheng.register.invoice.InvoiceNumber;
import cn.guicheng.register.normalform.NormalForm;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/** Turns the checked values of a case into the claim that the registers hold, and tidies the values themselves. */
@Component
record ClaimReader(Organisation organisation, Consent consent) {
    /**
     * The claim as handed in. The total is computed here; every variable the model asks about exists afterwards, with null
     * where nothing was filled in.
     */
    Claim read(DelegateExecution execution) {
        tidy(execution);
        List<ClaimLine> lines = lines(execution);
        keepInvoicesInNormalForm(execution, lines);
        long total = lines.stream().mapToLong(ClaimLine::amountInCents).reduce(0, Math::addExact);
        Reimbursement.AMOUNT_IN_CENTS.set(execution, total);
        Reimbursement.LARGEST_LINE_IN_CENTS.set(
                execution,
                lines.stream().mapToLong(ClaimLine::amountInCents).max().orElseThrow());
        String claimant = CaseVariables.STARTED_BY.get(execution);
        return new Claim(
                execution.getProcessBusinessKey(),
                claimant,
                organisation.lastDepartmentOf(claimant).orElse(""),
                Reimbursement.CATEGORY.get(execution),
                Reimbursement.PURPOSE.get(execution),
                Reimbursement.PAYEE_NAME.get(execution),
                total,
                content(execution, lines),
                attachments(execution),
                Reimbursement.SPECIAL_REPORT_NUMBER.get(execution));
    }

    List<InvoiceNumber> invoices(DelegateExecution execution) {
        return lines(execution).stream()
                .map(ClaimLine::invoice)
                .flatMap(Optional::stream)
                .toList();
    }

    private void tidy(DelegateExecution execution) {
        Stream.of(
                        Reimbursement.PURPOSE,
                        Reimbursement.PAYEE_NAME,
                        Reimbursement.PAYEE_BANK,
                        Reimbursement.PAYEE_ACCOUNT,
                        Reimbursement.SPECIAL_REPORT_NUMBER,
                        Reimbursement.PRIOR_CONSENT_BY)
                .forEach(variable -> variable.set(execution, Texts.tidy(variable.get(execution))));
        String account = Reimbursement.PAYEE_ACCOUNT.get(execution);
        if (account != null) {
            Reimbursement.PAYEE_ACCOUNT.set(execution, NormalForm.NUMBER.of(account));
        }
        if (!consent.isRequired(Reimbursement.CATEGORY.get(execution))) {
            Reimbursement.PRIOR_CONSENT_BY.set(execution, null);
        }
    }

    /** What people see of the lines, and are asked to correct, has the same numbers as the register. */
    private static void keepInvoicesInNormalForm(DelegateExecution execution, List<ClaimLine> lines) {
        JsonNode document = document(execution);
        String before = document.toString();
        for (int row = 0; row < lines.size(); row++) {
            ObjectNode line = (ObjectNode) document.get(row);
            keep(line, "invoiceCode", lines.get(row).invoiceCode());
            keep(line, "invoiceNumber", lines.get(row).invoiceNumber());
        }
        if (!document.toString().equals(before)) {
            execution.setVariable(
                    Reimbursement.CLAIM_LINES,
                    SpinValues.jsonValue(document.toString()).create());
        }
    }

    private static void keep(ObjectNode line, String name, String value) {
        if (value == null) {
            line.remove(name);
        } else {
            line.put(name, value);
        }
    }

    private List<ClaimLine> lines(DelegateExecution execution) {
        try {
            return ClaimLine.read(document(execution));
        } catch (ClaimLine.Invalid e) {
            throw new IllegalStateException("claim lines were checked before", e);
        }
    }

    private static JsonNode document(DelegateExecution execution) {
        SerializableValue json = execution.getVariableTyped(Reimbursement.CLAIM_LINES, false);
        return JsonDocument.stored(json.getValueSerialized());
    }

    private static String content(DelegateExecution execution, List<ClaimLine> lines) {
        Stream<Object> values = Stream.of(
                Reimbursement.CATEGORY.get(execution),
                Reimbursement.PURPOSE.get(execution),
                Reimbursement.PAYEE_NAME.get(execution),
                String.valueOf(Reimbursement.PAYEE_BANK.get(execution)),
                String.valueOf(Reimbursement.PAYEE_ACCOUNT.get(execution)),
                String.valueOf(Reimbursement.PRIOR_CONSENT_BY.get(execution)));
        return Stream.concat(values, lines.stream()).map(String::valueOf).collect(Collectors.joining("\n"));
    }

    private static Set<String> attachments(DelegateExecution execution) {
        return Arrays.stream(CaseVariables.ATTACHMENTS.get(execution).split(","))
                .map(String::strip)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
