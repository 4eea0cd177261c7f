package cn.guicheng.procedure.reimbursement;

import cn.guicheng.claim.Claim;
import cn.guicheng.engine.CaseVariables;
import cn.guicheng.engine.Texts;
import cn.guicheng.identity.Organisation;
import cn.guicheng.invoice.InvoiceKey;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.springframework.stereotype.Component;

/** Turns the checked values of a case into the claim that the registers hold, and tidies the values themselves. */
@Component
class ClaimReader {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Organisation organisation;
    private final Consent consent;
    private final Clock clock;

    ClaimReader(Organisation organisation, Consent consent, Clock clock) {
        this.organisation = organisation;
        this.consent = consent;
        this.clock = clock;
    }

    /**
     * The claim as handed in. The total is computed here; every variable the model asks about exists afterwards, with null
     * where nothing was filled in.
     */
    Claim read(DelegateExecution execution) {
        tidy(execution);
        List<ClaimLine> lines = lines(execution);
        long total = lines.stream().mapToLong(ClaimLine::amountInCents).sum();
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

    List<InvoiceKey> invoices(DelegateExecution execution) {
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
            Reimbursement.PAYEE_ACCOUNT.set(execution, account.replaceAll("\\s", ""));
        }
        if (!consent.isRequired(Reimbursement.CATEGORY.get(execution))) {
            Reimbursement.PRIOR_CONSENT_BY.set(execution, null);
        }
    }

    private List<ClaimLine> lines(DelegateExecution execution) {
        SerializableValue json = execution.getVariableTyped(Reimbursement.CLAIM_LINES, false);
        try {
            return ClaimLine.read(JSON.readTree(json.getValueSerialized()), LocalDate.now(clock));
        } catch (JsonProcessingException | ClaimLine.Invalid e) {
            throw new IllegalStateException("claim lines were checked before", e);
        }
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
