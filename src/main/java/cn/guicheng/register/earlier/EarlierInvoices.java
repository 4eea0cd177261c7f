package cn.guicheng.register.earlier;

import cn.guicheng.register.invoice.InvoiceNumber;
import cn.guicheng.register.invoice.NotAnInvoiceNumber;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Brings the invoices into their normal form. Of several rows that turn out to be one invoice each stays, so that every case
 * keeps what it holds; the first has the key.
 */
class EarlierInvoices {
    private final JdbcClient database;
    private final NumberClashes clashes;
    private final Map<String, Integer> rowsOfKey = new HashMap<>();
    private final Map<String, List<Row>> readByTail = new HashMap<>();

    EarlierInvoices(JdbcClient database, NumberClashes clashes) {
        this.database = database;
        this.clashes = clashes;
    }

    private record Row(String key, String code, String number, String caseNumber, InvoiceNumber invoice) {
        String written() {
            return code == null ? number : code + " " + number;
        }
    }

    void bringIntoForm() {
        List<Row> rows = database.sql("select * from invoice order by claimed_at, invoice_key")
                .query((row, count) -> new Row(
                        row.getString("invoice_key"),
                        row.getString("invoice_code"),
                        row.getString("invoice_number"),
                        row.getString("case_number"),
                        invoice(row.getString("invoice_code"), row.getString("invoice_number"))))
                .list();
        rows.stream().filter(row -> row.invoice() != null).forEach(this::bringIntoForm);
        rows.stream().filter(row -> row.invoice() == null).forEach(this::report);
    }

    /** Null where it is none. A code that is none, such as 0, does not make another invoice of a number that needs none. */
    private static InvoiceNumber invoice(String code, String number) {
        return read(code, number)
                .or(() -> read(null, number).filter(whole -> whole.digits().length() == 20))
                .orElse(null);
    }

    private static Optional<InvoiceNumber> read(String code, String number) {
        try {
            return Optional.of(InvoiceNumber.read(code, number));
        } catch (NotAnInvoiceNumber none) {
            return Optional.empty();
        }
    }

    private void bringIntoForm(Row row) {
        InvoiceNumber invoice = row.invoice();
        List<Row> alike = readByTail.computeIfAbsent(invoice.tail(), tail -> new ArrayList<>());
        alike.stream()
                .filter(other -> other.invoice().mayBe(invoice))
                .findFirst()
                .ifPresent(other -> {
                    boolean same = other.invoice().digits().equals(invoice.digits());
                    clashes.report(
                            "invoices",
                            row.written(),
                            row.caseNumber(),
                            other.caseNumber(),
                            same ? "same" : "may-be-same");
                });
        alike.add(row);
        int rows = rowsOfKey.merge(invoice.digits(), 1, Integer::sum);
        database.sql(
                        """
                        update invoice set invoice_key = ?, tail = ?, invoice_code = ?, invoice_number = ?
                        where invoice_key = ?""")
                .params(
                        rows == 1 ? invoice.digits() : invoice.digits() + "#" + rows,
                        invoice.tail(),
                        invoice.code(),
                        invoice.number(),
                        row.key())
                .update();
    }

    /** It stays as it is; nobody can claim it again, because such a number is not taken any more. */
    private void report(Row row) {
        String digits = digits(row.number());
        String tail = digits.substring(Math.max(0, digits.length() - 8));
        Optional<Row> similar = readByTail.getOrDefault(tail, List.of()).stream()
                .filter(other -> other.invoice().number().equals(digits)
                        || other.invoice().digits().equals(digits))
                .findFirst();
        clashes.report(
                "invoices",
                row.written(),
                row.caseNumber(),
                similar.map(Row::caseNumber).orElse(null),
                similar.isPresent() ? "similar" : "no-number");
    }

    /** The digits in it, of any script. */
    private static String digits(String number) {
        StringBuilder digits = new StringBuilder();
        Normalizer.normalize(number, Normalizer.Form.NFKC)
                .codePoints()
                .filter(Character::isDigit)
                .forEach(sign -> digits.append(Character.digit(sign, 10)));
        return digits.toString();
    }
}
