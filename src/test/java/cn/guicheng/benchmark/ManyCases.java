package cn.guicheng.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.StatementCallback;

/** Makes many open cases out of one: its rows once more for each, with ids and numbers of their own. PostgreSQL only. */
final class ManyCases {
    /** What a waiting case has in the tables that the inbox and its cards read. Parents first. */
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        ROWS.put("act_ru_execution", "proc_inst_id_ in (select id from original)");
        ROWS.put("act_ru_task", "proc_inst_id_ in (select id from original)");
        ROWS.put("act_ru_variable", "proc_inst_id_ in (select id from original)");
        ROWS.put("act_ru_event_subscr", "proc_inst_id_ in (select id from original)");
        ROWS.put("act_ru_identitylink", "task_id_ in (select id from original)");
        ROWS.put("act_ru_authorization", "resource_id_ in (select id from original)");
        ROWS.put("signature", "case_number = (select max(case_number) from original_number)");
    }

    private final JdbcTemplate jdbc;
    private int made;

    ManyCases(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** So many more cases like this one. */
    void like(String caseNumber, int copies) {
        remember(caseNumber);
        ROWS.forEach((table, rows) -> copy(table, columns(table), rows, copies));
        made += copies;
        jdbc.execute("drop table original");
        jdbc.execute("drop table original_number");
    }

    /**
     * Due times between a day ago and three days ahead, everybody reminded of them long ago as in an office that did not begin today, and
     * statistics as the server gathers them by itself after a while.
     */
    void settle() {
        jdbc.update(
                """
                update act_ru_task set due_date_ = create_time_ + interval '1 minute' *
                (('x' || right(id_, 8))::bit(32)::int * 37 % 5760 - 1440)""");
        jdbc.update(
                """
                insert into notice (id, task_id, kind, recipient, channel, text, created_at, state, attempts, sent_at)
                select k.kind || '/' || t.id_, t.id_, k.kind, 'xulihua', 'mail', t.name_, now() - interval '30 days', 'sent', 1,
                now() - interval '30 days' from act_ru_task t, (values ('task-overdue'), ('task-due-soon')) k (kind)
                on conflict do nothing""");
        jdbc.execute("vacuum analyze");
    }

    /** Rows that fit by their making need no looking up of what they point to. */
    private void copy(String table, Map<String, String> columns, String rows, int copies) {
        List<String> names = List.copyOf(columns.keySet());
        String insert =
                "insert into %1$s (%2$s) select %3$s from %1$s, generate_series(%4$d, %5$d) n where %6$s order by n"
                        .formatted(
                                table,
                                String.join(", ", names),
                                names.stream().map(columns::get).collect(Collectors.joining(", ")),
                                made + 1,
                                made + copies,
                                rows);
        jdbc.execute((StatementCallback<Integer>) statement -> {
            statement.execute("set session_replication_role = replica");
            try {
                return statement.executeUpdate(insert);
            } finally {
                statement.execute("set session_replication_role = origin");
            }
        });
    }

    private void remember(String caseNumber) {
        jdbc.update("create table original_number as select cast(? as varchar) as case_number", caseNumber);
        jdbc.update(
                """
                create table original as
                with instance as (select i.id_ from act_ru_execution i join act_ru_execution root
                  on root.id_ = i.root_proc_inst_id_ where root.business_key_ = ? and i.id_ = i.proc_inst_id_)
                select id_ as id from act_ru_execution where proc_inst_id_ in (select id_ from instance)
                union select id_ from act_ru_task where proc_inst_id_ in (select id_ from instance)
                union select id_ from act_ru_variable where proc_inst_id_ in (select id_ from instance)
                union select id_ from act_ru_event_subscr where proc_inst_id_ in (select id_ from instance)
                union select l.id_ from act_ru_identitylink l join act_ru_task t on t.id_ = l.task_id_
                  where t.proc_inst_id_ in (select id_ from instance)
                union select a.id_ from act_ru_authorization a join act_ru_task t on t.id_ = a.resource_id_
                  where t.proc_inst_id_ in (select id_ from instance)""",
                caseNumber);
    }

    /** Columns with the value that the copy has there. */
    private Map<String, String> columns(String table) {
        return jdbc
                .queryForList(
                        """
                        select column_name, data_type from information_schema.columns where table_schema = current_schema()
                        and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO'""",
                        table)
                .stream()
                .collect(Collectors.toMap(
                        column -> (String) column.get("column_name"),
                        column -> copied((String) column.get("column_name"), (String) column.get("data_type"))));
    }

    /** The engine's ids end in twelve digits that are the same for all: there the copy puts its number. */
    private static String copied(String column, String type) {
        if (column.equals("business_key_") || column.equals("case_number")) {
            return "left(%s, 3) || '2099-' || lpad(n::text, 6, '0')".formatted(column);
        }
        return type.equals("character varying")
                ? "case when %1$s in (select id from original) then left(%1$s, 24) || lpad(to_hex(n), 12, '0') else %1$s end"
                        .formatted(column)
                : column;
    }
}
