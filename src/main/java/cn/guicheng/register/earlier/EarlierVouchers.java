package cn.guicheng.register.earlier;

import cn.guicheng.register.normalform.NormalForm;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Brings the numbers of vouchers into their normal form; of two that are the same in a month the second stays as it is written. */
class EarlierVouchers {
    private final JdbcClient database;
    private final NumberClashes clashes;
    private final Map<String, Row> taken = new HashMap<>();

    EarlierVouchers(JdbcClient database, NumberClashes clashes) {
        this.database = database;
        this.clashes = clashes;
    }

    private record Row(String payment, String month, String number, String caseNumber) {
        String normal() {
            return NormalForm.NAME.of(number);
        }

        String place() {
            return month + " " + normal();
        }
    }

    void bringIntoForm() {
        List<Row> rows = database.sql("select * from voucher order by prepared_at, payment_key")
                .query((row, count) -> new Row(
                        row.getString("payment_key"),
                        row.getString("voucher_month"),
                        row.getString("voucher_number"),
                        row.getString("case_number")))
                .list();
        // Those that are in the form already cannot give way.
        rows.stream().filter(row -> row.number().equals(row.normal())).forEach(row -> taken.put(row.place(), row));
        rows.stream().filter(row -> !row.number().equals(row.normal())).forEach(this::bringIntoForm);
    }

    private void bringIntoForm(Row row) {
        Row other = taken.putIfAbsent(row.place(), row);
        if (other != null) {
            clashes.report("vouchers", row.number(), row.caseNumber(), other.caseNumber(), "same");
            return;
        }
        database.sql("update voucher set voucher_number = ? where payment_key = ?")
                .params(row.normal(), row.payment())
                .update();
    }
}
