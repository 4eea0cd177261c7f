package cn.guicheng.engine.deploy;

import java.util.Map;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;

/**
 * A procedure that wants to be deployed, as the checks see it.
 *
 * @param slug the name of its file
 * @param bpmn its flow chart
 * @param text the same as it is written
 * @param model what it says of itself, and what belongs to it
 * @param forms the texts of its forms, by their names
 * @param files where all of it comes from
 */
record Candidate(
        String slug,
        BpmnModelInstance bpmn,
        ModelText text,
        ModelUnderCheck model,
        Map<String, String> forms,
        ProcedureFiles files) {
    static final String FORM_KEY_PREFIX = "embedded:deployment:";

    /** The name of a form's file; empty where the step has none. */
    static String form(String formKey) {
        return formKey == null ? "" : formKey.replace(FORM_KEY_PREFIX, "");
    }

    /** The file of the table that a rule task asks. */
    String table(String key, String binding) {
        return "decisions/%s/%s.dmn".formatted("latest".equals(binding) ? "limits" : slug, key);
    }
}
