package cn.guicheng.procedure.complaintreport;

import cn.guicheng.engine.model.ProcessVariable;

/** The contract of the procedure: its key and its variables. */
public interface ComplaintReport {
    String KEY = "complaint-report";

    String START = "event_reportDue";
    String COMPLETE = "userTask_completeReport";

    /** The month reported on, such as {@code 2026-10}. */
    ProcessVariable<String> MONTH = ProcessVariable.of("month", String.class);
    /** What the departments have to do better, in the words of the head of customer service. */
    ProcessVariable<String> CORRECTIVE_REQUIREMENTS = ProcessVariable.of("correctiveRequirements", String.class);

    /** JSON list of the main figures; of each breakdown there is another, named after it ({@link #listOf}). */
    String FIGURES = "figures";

    /** Name of the JSON list with a breakdown: {@code byTopic} for {@code topic}. */
    static String listOf(String breakdown) {
        return "by" + Character.toUpperCase(breakdown.charAt(0)) + breakdown.substring(1);
    }
}
