package cn.guicheng.register.invoice;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The invoices that living or paid claims hold, each once. */
@Component
public class Invoices {
    private final JdbcClient jdbc;
    private final Clock clock;

    Invoices(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    private record Held(InvoiceNumber invoice, String caseNumber) {}

    /**
     * From now on the case holds these invoices and no other: what a correction drops is free again.
     *
     * @param invoices none of which may be another
     * @throws InvoiceAlreadyClaimed where another case holds one of them; the caller's transaction must then end
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void claim(String caseNumber, Collection<InvoiceNumber> invoices) throws InvoiceAlreadyClaimed {
        if (invoices.isEmpty()) {
            release(caseNumber);
            return;
        }
        takeTurn();
        Optional<Map.Entry<InvoiceNumber, String>> claimed =
                holders(invoices, caseNumber).entrySet().stream().findFirst();
        if (claimed.isPresent()) {
            throw new InvoiceAlreadyClaimed(
                    claimed.get().getKey(), claimed.get().getValue());
        }
        Set<String> wanted = invoices.stream().map(InvoiceNumber::digits).collect(Collectors.toSet());
        Set<String> held = Set.copyOf(jdbc.sql("select invoice_key from invoice where case_number = ?")
                .param(caseNumber)
                .query(String.class)
                .list());
        held.stream().filter(key -> !wanted.contains(key)).forEach(this::drop);
        invoices.stream()
                .filter(invoice -> !held.contains(invoice.digits()))
                .forEach(invoice -> add(caseNumber, invoice));
    }

    /** The case holds no invoice any more. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void release(String caseNumber) {
        jdbc.sql("delete from invoice where case_number = ?").param(caseNumber).update();
    }

    /** The cases that hold these invoices; one that nobody holds is left out. */
    public Map<InvoiceNumber, String> holders(Collection<InvoiceNumber> invoices) {
        return holders(invoices, "");
    }

    /**
     * One claim after the other, until the one before has committed or failed: no unique key can say that 8 digits without a
     * code are held against every code.
     */
    private void takeTurn() {
        jdbc.sql("select id from invoice_turn for update").query(Integer.class).single();
    }

    private Map<InvoiceNumber, String> holders(Collection<InvoiceNumber> invoices, String exceptCase) {
        if (invoices.isEmpty()) {
            return Map.of();
        }
        List<Held> others = jdbc.sql(
                        """
                        select invoice_code, invoice_number, case_number from invoice
                        where tail in (:tails) and case_number <> :except order by claimed_at""")
                .param("tails", invoices.stream().map(InvoiceNumber::tail).collect(Collectors.toSet()))
                .param("except", exceptCase)
                .query((row, number) -> new Held(
                        new InvoiceNumber(row.getString("invoice_code"), row.getString("invoice_number")),
                        row.getString("case_number")))
                .list();
        Map<InvoiceNumber, String> holders = new LinkedHashMap<>();
        for (InvoiceNumber invoice : invoices) {
            others.stream()
                    .filter(other -> other.invoice().mayBe(invoice))
                    .findFirst()
                    .ifPresent(other -> holders.put(invoice, other.caseNumber()));
        }
        return holders;
    }

    private void drop(String key) {
        jdbc.sql("delete from invoice where invoice_key = ?").param(key).update();
    }

    private void add(String caseNumber, InvoiceNumber invoice) {
        jdbc.sql(
                        """
                        insert into invoice (invoice_key, tail, invoice_code, invoice_number, case_number, claimed_at)
                        values (?, ?, ?, ?, ?, ?)""")
                .params(
                        invoice.digits(),
                        invoice.tail(),
                        invoice.code(),
                        invoice.number(),
                        caseNumber,
                        OffsetDateTime.now(clock))
                .update();
    }
}
