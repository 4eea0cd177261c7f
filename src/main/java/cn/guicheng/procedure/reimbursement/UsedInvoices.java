package cn.guicheng.procedure.reimbursement;

import cn.guicheng.engine.model.CaseCopy;
import cn.guicheng.engine.model.CopyRule;
import cn.guicheng.register.invoice.InvoiceNumber;
import cn.guicheng.register.invoice.Invoices;
import cn.guicheng.register.invoice.NotAnInvoiceNumber;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** A copied claim comes without the invoices that a living or paid claim holds: each is claimed once, office-wide. */
@Component
record UsedInvoices(Invoices invoices) implements CopyRule {
    @Override
    public boolean appliesTo(String procedure) {
        return procedure.equals(Reimbursement.KEY);
    }

    @Override
    public void apply(CaseCopy copy) {
        List<ObjectNode> lines = new ArrayList<>();
        copy.list(Reimbursement.CLAIM_LINES).forEach(line -> lines.add((ObjectNode) line));
        Map<InvoiceNumber, String> holders = invoices.holders(lines.stream()
                .map(UsedInvoices::invoice)
                .flatMap(Optional::stream)
                .toList());
        for (int row = 0; row < lines.size(); row++) {
            ObjectNode line = lines.get(row);
            Optional<InvoiceNumber> invoice = invoice(line);
            String holder = invoice.map(holders::get).orElse(null);
            if (holder != null) {
                String number = invoice.get().inWords();
                copy.note(
                        Reimbursement.CLAIM_LINES,
                        "第 %d 行：发票号码 %s 已在单据 %s 报销，不能重复报销，请填写另一张发票或删除本行。".formatted(row + 1, number, holder));
                line.remove(List.of("invoiceCode", "invoiceNumber"));
            }
        }
    }

    /** Empty also where an old claim has a number that would not be taken today: the form says so. */
    private static Optional<InvoiceNumber> invoice(JsonNode line) {
        try {
            return line.hasNonNull("invoiceNumber")
                    ? Optional.of(InvoiceNumber.read(
                            line.path("invoiceCode").asText(""),
                            line.path("invoiceNumber").asText()))
                    : Optional.empty();
        } catch (NotAnInvoiceNumber ofEarlierTimes) {
            return Optional.empty();
        }
    }
}
