package cn.guicheng.engine.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a new start form begins with when it is filled in as a copy of an ended case: values and notes, by field. */
public final class CaseCopy {
    private final String caseNumber;
    private final String procedure;
    private final Map<String, Object> values;
    private final Map<String, List<String>> notes = new LinkedHashMap<>();

    /**
     * @param caseNumber the ended case
     * @param procedure its slug
     * @param values by field name: texts, numbers, answers, and lists as JSON
     */
    public CaseCopy(String caseNumber, String procedure, Map<String, Object> values) {
        this.caseNumber = caseNumber;
        this.procedure = procedure;
        this.values = new LinkedHashMap<>(values);
    }

    public String caseNumber() {
        return caseNumber;
    }

    public String procedure() {
        return procedure;
    }

    public Map<String, Object> values() {
        return values;
    }

    /** What the person should know about a field, in whole sentences. */
    public Map<String, List<String>> notes() {
        return notes;
    }

    /** The list in a field; it may be changed in place. Missing where there is none. */
    public JsonNode list(String field) {
        return values.get(field) instanceof JsonNode list ? list : MissingNode.getInstance();
    }

    /** Adds a note to a field. */
    public void note(String field, String sentence) {
        notes.computeIfAbsent(field, name -> new ArrayList<>()).add(sentence);
    }
}
