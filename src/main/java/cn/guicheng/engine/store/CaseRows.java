package cn.guicheng.engine.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine keeps of cases, by the case that it belongs to. */
@Component
public class CaseRows {
    /** By table, the column with the process instance that a row belongs to. */
    private static final Map<String, String> INSTANCES = Map.ofEntries(
            Map.entry("act_ru_execution", "PROC_INST_ID_"),
            Map.entry("act_ru_task", "PROC_INST_ID_"),
            Map.entry("act_ru_variable", "PROC_INST_ID_"),
            Map.entry("act_ru_job", "PROCESS_INSTANCE_ID_"),
            Map.entry("act_ru_incident", "PROC_INST_ID_"),
            Map.entry("act_ru_event_subscr", "PROC_INST_ID_"),
            Map.entry("act_ru_ext_task", "PROC_INST_ID_"),
            Map.entry("act_hi_procinst", "PROC_INST_ID_"),
            Map.entry("act_hi_actinst", "PROC_INST_ID_"),
            Map.entry("act_hi_taskinst", "PROC_INST_ID_"),
            Map.entry("act_hi_varinst", "PROC_INST_ID_"),
            Map.entry("act_hi_detail", "PROC_INST_ID_"),
            Map.entry("act_hi_comment", "PROC_INST_ID_"),
            Map.entry("act_hi_attachment", "PROC_INST_ID_"),
            Map.entry("act_hi_incident", "PROC_INST_ID_"),
            Map.entry("act_hi_op_log", "PROC_INST_ID_"),
            Map.entry("act_hi_job_log", "PROCESS_INSTANCE_ID_"),
            Map.entry("act_hi_ext_task_log", "PROC_INST_ID_"),
            Map.entry("act_hi_identitylink", "ROOT_PROC_INST_ID_"),
            Map.entry("act_hi_decinst", "PROC_INST_ID_"),
            Map.entry("act_hi_dec_in", "ROOT_PROC_INST_ID_"),
            Map.entry("act_hi_dec_out", "ROOT_PROC_INST_ID_"));

    /** Cases and what they called, open and ended: for the engine's native query, which knows its columns by these names alone. */
    public static final String EVER = "ACT_HI_PROCINST";

    private static final Pattern READING = Pattern.compile("\\s*\\(?\\s*select\\b", Pattern.CASE_INSENSITIVE);

    private static final String OF_OTHERS = "%1$s is null or %1$s not in (select OTHER_.ID_ from ACT_HI_PROCINST OTHER_"
            + " where OTHER_.BUSINESS_KEY_ in (%2$s))";

    private final JdbcClient jdbc;

    CaseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Whether the statement in SQL reads what belongs to cases. */
    public static boolean areReadBy(String sql) {
        return (sql.contains("ACT_RU_") || sql.contains("ACT_HI_"))
                && READING.matcher(sql).lookingAt();
    }

    /**
     * By table in small letters, the condition in SQL that a row belongs to none of these cases.
     *
     * @param caseNumbers query in SQL
     */
    public static Map<String, String> conditionsOfOthers(String caseNumbers) {
        return INSTANCES.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, instance -> OF_OTHERS.formatted(instance.getValue(), caseNumbers)));
    }

    /** Whoever works on the case meanwhile waits until the transaction ends. */
    public void lock(String caseNumber) {
        lock("ACT_RU_EXECUTION", caseNumber);
        lock("ACT_RU_TASK", caseNumber);
    }

    private void lock(String table, String caseNumber) {
        jdbc.sql("select ID_ from " + table + " where PROC_INST_ID_ in (select PROC_INST_ID_ from ACT_HI_PROCINST"
                        + " where BUSINESS_KEY_ = ?) order by ID_ for update")
                .param(caseNumber)
                .query(String.class)
                .list();
    }

    /** Numbers of cases, open and ended, that come after this one in their order; with an empty text the first. */
    public List<String> after(String caseNumber, int most) {
        return numbers("P.BUSINESS_KEY_ > :after", Map.of("after", caseNumber), most);
    }

    /** Numbers of cases, open and ended, that this query in SQL does not name. */
    public List<String> notAmong(String caseNumbers, int most) {
        return numbers("P.BUSINESS_KEY_ not in (" + caseNumbers + ")", Map.of(), most);
    }

    private List<String> numbers(String condition, Map<String, String> values, int most) {
        return jdbc.sql("select distinct P.BUSINESS_KEY_ from ACT_HI_PROCINST P where P.SUPER_PROCESS_INSTANCE_ID_ is"
                        + " null and P.BUSINESS_KEY_ is not null and " + condition
                        + " order by 1 fetch first :most rows only")
                .params(values)
                .param("most", most)
                .query(String.class)
                .list();
    }

    /**
     * How many movements the engine has noted of a case and what it called; given the case's own process instance.
     *
     * @param beside ids of the elements of the given instance whose movements do not count
     */
    public long movements(String rootProcessInstanceId, String processInstanceId, Collection<String> beside) {
        return jdbc.sql("select count(*) from ACT_HI_ACTINST where ROOT_PROC_INST_ID_ = :root"
                        + " and (PROC_INST_ID_ <> :instance or ACT_ID_ not in (:beside))")
                .param("root", rootProcessInstanceId)
                .param("instance", processInstanceId)
                .param("beside", beside.isEmpty() ? List.of("") : beside)
                .query(Long.class)
                .single();
    }
}
