package cn.guicheng.casework.concealment;

import cn.guicheng.register.concealment.NarrowedTables;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** The engine's questions to its tables, asked without the rows of cases that are concealed from somebody. */
final class EngineRows {
    /** By table, the column with the process instance that a row belongs to. */
    private static final Map<String, String> INSTANCES = Map.ofEntries(
            Map.entry("ACT_RU_EXECUTION", "PROC_INST_ID_"),
            Map.entry("ACT_RU_TASK", "PROC_INST_ID_"),
            Map.entry("ACT_RU_VARIABLE", "PROC_INST_ID_"),
            Map.entry("ACT_RU_JOB", "PROCESS_INSTANCE_ID_"),
            Map.entry("ACT_RU_INCIDENT", "PROC_INST_ID_"),
            Map.entry("ACT_RU_EVENT_SUBSCR", "PROC_INST_ID_"),
            Map.entry("ACT_RU_EXT_TASK", "PROC_INST_ID_"),
            Map.entry("ACT_HI_PROCINST", "PROC_INST_ID_"),
            Map.entry("ACT_HI_ACTINST", "PROC_INST_ID_"),
            Map.entry("ACT_HI_TASKINST", "PROC_INST_ID_"),
            Map.entry("ACT_HI_VARINST", "PROC_INST_ID_"),
            Map.entry("ACT_HI_DETAIL", "PROC_INST_ID_"),
            Map.entry("ACT_HI_COMMENT", "PROC_INST_ID_"),
            Map.entry("ACT_HI_ATTACHMENT", "PROC_INST_ID_"),
            Map.entry("ACT_HI_INCIDENT", "PROC_INST_ID_"),
            Map.entry("ACT_HI_OP_LOG", "PROC_INST_ID_"),
            Map.entry("ACT_HI_JOB_LOG", "PROCESS_INSTANCE_ID_"),
            Map.entry("ACT_HI_EXT_TASK_LOG", "PROC_INST_ID_"),
            Map.entry("ACT_HI_IDENTITYLINK", "ROOT_PROC_INST_ID_"),
            Map.entry("ACT_HI_DECINST", "PROC_INST_ID_"),
            Map.entry("ACT_HI_DEC_IN", "ROOT_PROC_INST_ID_"),
            Map.entry("ACT_HI_DEC_OUT", "ROOT_PROC_INST_ID_"));

    private static final Pattern READING = Pattern.compile("\\s*\\(?\\s*select\\b", Pattern.CASE_INSENSITIVE);

    private static final String NOT_CONCEALED =
            "%1$s is null or %1$s not in (select CONCEALED_.ID_ from ACT_HI_PROCINST CONCEALED_ where"
                    + " CONCEALED_.BUSINESS_KEY_ in (select k.case_number from concealment k where k.person = '%2$s'))";

    private EngineRows() {}

    /** Whether the statement reads what belongs to cases. */
    static boolean areReadBy(String sql) {
        return (sql.contains("ACT_RU_") || sql.contains("ACT_HI_"))
                && READING.matcher(sql).lookingAt();
    }

    /** The same question of all other cases. */
    static String without(String sql, String person) {
        Map<String, String> conditions = new HashMap<>();
        INSTANCES.forEach((table, instance) -> conditions.put(
                table.toLowerCase(Locale.ROOT), NOT_CONCEALED.formatted(instance, person.replace("'", "''"))));
        return new NarrowedTables(conditions).in(sql);
    }
}
