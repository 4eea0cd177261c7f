package cn.guicheng.register.earlier;

import cn.guicheng.register.normalform.UnitKey;
import java.time.Clock;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/** Brings what was entered before there was one normal form into it: invoices, vouchers, units. Clashes are reported. */
@Component
class V14__Numbers_in_their_normal_form extends BaseJavaMigration {
    private final Clock clock;

    V14__Numbers_in_their_normal_form(Clock clock) {
        this.clock = clock;
    }

    @Override
    public void migrate(Context context) {
        JdbcClient database = JdbcClient.create(new SingleConnectionDataSource(context.getConnection(), true));
        NumberClashes clashes = new NumberClashes(database, clock);
        new EarlierInvoices(database, clashes).bringIntoForm();
        new EarlierVouchers(database, clashes).bringIntoForm();
        units(database);
    }

    private static void units(JdbcClient database) {
        database.sql("select distinct unit, unit_key from request where unit is not null")
                .query((row, count) -> new String[] {row.getString("unit"), row.getString("unit_key")})
                .list()
                .forEach(unit -> {
                    UnitKey key = UnitKey.of(unit[0]);
                    if (key != null && !key.isTooLong() && !key.text().equals(unit[1])) {
                        database.sql("update request set unit_key = ? where unit = ?")
                                .params(key.text(), unit[0])
                                .update();
                    }
                });
    }
}
