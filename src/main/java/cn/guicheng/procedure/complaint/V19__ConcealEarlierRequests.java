package cn.guicheng.procedure.complaint;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Requests of earlier versions: each is put into its chain, and whoever one of them is about is kept out of all of it, as
 * {@link ComplainedPeople} does from now on.
 */
@Component
class V19__ConcealEarlierRequests extends BaseJavaMigration {
    @Override
    public void migrate(Context context) {
        JdbcTemplate jdbc = new JdbcTemplate(new SingleConnectionDataSource(context.getConnection(), true));
        Map<String, String> before = new HashMap<>();
        jdbc.query("select case_number, follow_up_of from request", row -> {
            before.put(row.getString(1), row.getString(2));
        });
        jdbc.batchUpdate(
                "update request set chain = ? where case_number = ?",
                before.keySet().stream()
                        .map(request -> new Object[] {first(request, before), request})
                        .toList());
        jdbc.execute(
                """
                insert into concealment (person, case_number)
                select distinct e.person, r.case_number from exclusion e join request o on o.case_number = e.case_number
                join request r on r.chain = o.chain where e.procedure = 'complaint'""");
        for (String procedure : List.of("complaint", "payment-approval")) {
            jdbc.update(
                    """
                    insert into exclusion (case_number, procedure, person, reason)
                    select c.case_number, cast(? as varchar), c.person, cast(? as varchar) from concealment c
                    where not exists (select 1 from exclusion e where e.case_number = c.case_number
                    and e.procedure = ? and e.person = c.person)""",
                    procedure,
                    ComplainedPeople.BARRED,
                    procedure);
        }
    }

    /** The request with which a chain begins; no request was ever able to follow a later one. */
    private static String first(String request, Map<String, String> before) {
        String earlier = before.get(request);
        return earlier == null || !before.containsKey(earlier) ? request : first(earlier, before);
    }
}
