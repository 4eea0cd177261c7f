package cn.guicheng.benchmark;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Makes many cases out of one that was walked through the engine: all its rows once more for each, in the engine's tables and in
 * the registers, with ids and a number of its own, at another time, quicker or slower. PostgreSQL only.
 */
final class ManyRuns {
    private static final String BY_RUN = "%s in (select id from instance)";
    private static final String BY_CASE = "case_number = (select case_number from original_case)";

    /** Which rows belong to a case. Parents first. */
    private static final Map<String, String> ROWS = new LinkedHashMap<>();

    static {
        for (String table : List.of(
                "act_hi_procinst",
                "act_hi_taskinst",
                "act_hi_actinst",
                "act_hi_varinst",
                "act_hi_detail",
                "act_hi_decinst",
                "act_ru_execution",
                "act_ru_task",
                "act_ru_variable",
                "act_ru_event_subscr")) {
            ROWS.put(table, BY_RUN.formatted("proc_inst_id_"));
        }
        ROWS.put("act_hi_identitylink", BY_RUN.formatted("root_proc_inst_id_"));
        ROWS.put("act_hi_job_log", BY_RUN.formatted("process_instance_id_"));
        ROWS.put("act_ru_job", BY_RUN.formatted("process_instance_id_"));
        String ofDecisions =
                "dec_inst_id_ in (select id_ from act_hi_decinst where proc_inst_id_ in (select id from instance))";
        ROWS.put("act_hi_dec_in", ofDecisions);
        ROWS.put("act_hi_dec_out", ofDecisions);
        String ofTasks = "%s in (select id_ from act_ru_task where proc_inst_id_ in (select id from instance))";
        ROWS.put("act_ru_identitylink", ofTasks.formatted("task_id_"));
        ROWS.put("act_ru_authorization", ofTasks.formatted("resource_id_"));
        ROWS.put("flow_near_limit", "evaluation_id in (select evaluation_id from flow_decision where " + BY_CASE + ")");
        for (String table : List.of(
                "signature",
                "exclusion",
                "claim",
                "payment",
                "request",
                "request_call",
                "notice",
                "flow_run",
                "flow_step",
                "flow_deadline",
                "flow_decision")) {
            ROWS.put(table, BY_CASE);
        }
    }

    private final JdbcTemplate jdbc;
    private int made;

    ManyRuns(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** So many more cases like this one, which has ended: they ended in the last year, any time of it. */
    void ended(String caseNumber, int copies) {
        copy(caseNumber, copies, "(select max(ended_at) from flow_run where case_number = ?)", 365, "0.3 + 2.2 * luck");
    }

    /** So many more cases like this one, which is open: they began in the last ten days. */
    void open(String caseNumber, int copies) {
        copy(caseNumber, copies, "(select min(started_at) from flow_run where case_number = ?)", 10, "1.0");
    }

    private void copy(String caseNumber, int copies, String fixedMoment, int days, String pace) {
        jdbc.update("create table original_case as select cast(? as varchar) as case_number", caseNumber);
        jdbc.update(
                "create table instance as select process_instance_id as id from flow_run where case_number = ?",
                caseNumber);
        jdbc.execute(
                """
                create table copy as select n, lpad(to_hex(n), 12, '0') as mark, (select max(right(id, 12)) from instance) as node, now() - interval '1 day' * %d * other_luck as moment, %s as pace from
                (select n, (hashint4(n) & 65535) / 65536.0 as luck, (hashint4(n + 1000000) & 65535) / 65536.0 as other_luck
                from generate_series(%d, %d) n) one"""
                        .formatted(days, pace, made + 1, made + copies));
        jdbc.update("alter table copy add column fixed timestamp with time zone");
        jdbc.update("update copy set fixed = " + fixedMoment, caseNumber);
        ROWS.forEach(this::copy);
        made += copies;
        List.of("original_case", "instance", "copy").forEach(table -> jdbc.execute("drop table " + table));
    }

    private void copy(String table, String rows) {
        Map<String, String> columns = columns(table);
        jdbc.update("insert into %1$s (%2$s) select %3$s from %1$s original, copy where %4$s"
                .formatted(table, String.join(", ", columns.keySet()), String.join(", ", columns.values()), rows));
    }

    /** Columns with the value that the copy has there. */
    private Map<String, String> columns(String table) {
        List<Map<String, Object>> found = jdbc.queryForList(
                """
                select column_name, data_type from information_schema.columns where table_schema = current_schema()
                and table_name = ? and is_generated = 'NEVER' and is_identity = 'NO' order by ordinal_position""",
                table);
        return found.stream()
                .collect(Collectors.toMap(
                        column -> (String) column.get("column_name"),
                        column -> copied(table, (String) column.get("column_name"), (String) column.get("data_type")),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static String copied(String table, String column, String type) {
        if (column.equals("business_key_") || column.equals("case_number")) {
            return "left(%s, 3) || '2099-' || lpad(n::text, 6, '0')".formatted(column);
        }
        if (column.equals("payment_number")
                || column.equals("payment_key")
                || table.equals("notice") && column.equals("id")) {
            return column + " || '-' || n";
        }
        return switch (type) {
            case "timestamp with time zone" -> moved(column);
            case "timestamp without time zone" -> local(moved("(" + column + " at time zone 'Asia/Shanghai')"));
            case "date" -> local(moved(column.replace("_on", "_at"))) + "::date";
            case "bigint" -> column.matches("duration_|.*_seconds") ? "(%s * pace)::bigint".formatted(column) : column;
            case "character varying" -> isOfTheCase(column) ? renumbered(column) : column;
            default -> column;
        };
    }

    private static String moved(String moment) {
        return "moment + (%s - fixed) * pace".formatted(moment);
    }

    private static String local(String moment) {
        return "((%s) at time zone 'Asia/Shanghai')".formatted(moment);
    }

    /** Definitions, deployments and the contents of files are the same for all. */
    private static boolean isOfTheCase(String column) {
        return column.matches(".*id_?|called_by|evaluation_id|by_run")
                        && !column.matches(
                                ".*(def_id|definition_id|deployment_id|bytearray|user_id|group_id|tenant|clause_id|rule_id|act_id|activity_id|req_id|agent|cal_id).*")
                || column.matches("act_inst_id_|activity_instance_id_|parent_act_inst_id_|var_scope_");
    }

    /** The engine's ids end in twelve digits that are the same for all (column {@code node}): there the copy puts its number. */
    private static String renumbered(String column) {
        return "case when right(%1$s, 12) = node then left(%1$s, -12) || mark else %1$s end".formatted(column);
    }
}
