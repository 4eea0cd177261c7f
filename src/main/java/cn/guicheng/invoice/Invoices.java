package cn.guicheng.invoice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** The invoices that living or paid claims hold; a unique key lets none be held twice. */
@Component
public class Invoices {
    private final JdbcClient jdbc;
    private final Clock clock;
    private final TransactionTemplate aside;

    Invoices(JdbcClient jdbc, Clock clock, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.aside = new TransactionTemplate(transactions);
        this.aside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * From now on the case holds these invoices and no other: what a correction drops is free again.
     *
     * @throws InvoiceAlreadyClaimed where another case holds one of them; the caller's transaction must then end
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(String caseNumber, Collection<InvoiceKey> invoices) throws InvoiceAlreadyClaimed {
        List<String> held = jdbc.sql("select invoice_key from invoice where case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .list();
        List<String> wanted = invoices.stream().map(InvoiceKey::text).toList();
        for (String key : held) {
            if (!wanted.contains(key)) {
                jdbc.sql("delete from invoice where invoice_key = ?").param(key).update();
            }
        }
        // In one order for everybody: two claims with the same invoices wait for each other instead of for ever.
        for (InvoiceKey invoice :
                invoices.stream().sorted(Comparator.comparing(InvoiceKey::text)).toList()) {
            if (!held.contains(invoice.text())) {
                add(caseNumber, invoice);
            }
        }
    }

    /** The case holds no invoice any more. */
    public void release(String caseNumber) {
        jdbc.sql("delete from invoice where case_number = ?").param(caseNumber).update();
    }

    /** The cases that hold these invoices; one that nobody holds is left out. */
    public Map<InvoiceKey, String> holders(Collection<InvoiceKey> invoices) {
        if (invoices.isEmpty()) {
            return Map.of();
        }
        Map<String, InvoiceKey> wanted = new HashMap<>();
        invoices.forEach(invoice -> wanted.put(invoice.text(), invoice));
        Map<InvoiceKey, String> holders = new HashMap<>();
        jdbc.sql("select invoice_key, case_number from invoice where invoice_key in (:keys)")
                .param("keys", wanted.keySet())
                .query(row -> {
                    holders.put(wanted.get(row.getString("invoice_key")), row.getString("case_number"));
                });
        return holders;
    }

    private void add(String caseNumber, InvoiceKey invoice) throws InvoiceAlreadyClaimed {
        Optional<String> holder = holder(invoice);
        if (holder.isPresent()) {
            throw new InvoiceAlreadyClaimed(invoice, holder.get());
        }
        try {
            jdbc.sql("insert into invoice values (?, ?, ?, ?, ?)")
                    .params(
                            invoice.text(),
                            invoice.code().isEmpty() ? null : invoice.code(),
                            invoice.number(),
                            caseNumber,
                            OffsetDateTime.now(clock))
                    .update();
        } catch (DuplicateKeyException claimedMeanwhile) {
            // This transaction can read nothing more on PostgreSQL, so the other case is looked up beside it.
            throw new InvoiceAlreadyClaimed(
                    invoice, aside.execute(status -> holder(invoice)).orElse(""));
        }
    }

    private Optional<String> holder(InvoiceKey invoice) {
        return jdbc.sql("select case_number from invoice where invoice_key = ?")
                .param(invoice.text())
                .query(String.class)
                .optional();
    }
}
