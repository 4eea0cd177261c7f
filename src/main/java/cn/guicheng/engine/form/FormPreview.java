package cn.guicheng.engine.form;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * What handing in a form would come to, without handing it in.
 *
 * @param computed the values that the server reckons, by name; null where something is missing for it
 * @param findings the first thing wrong with each field; empty where it would be accepted
 * @param notes what is said beside values though nothing is wrong with them, by field
 */
public record FormPreview(Map<String, Object> computed, List<Finding> findings, Map<String, String> notes) {
    /** With one more, unless its field has one already. */
    public FormPreview with(Finding finding) {
        return findings.stream().anyMatch(known -> known.field().equals(finding.field()))
                ? this
                : new FormPreview(
                        computed,
                        Stream.concat(findings.stream(), Stream.of(finding)).toList(),
                        notes);
    }

    /** With these notes. */
    public FormPreview noted(Map<String, String> words) {
        return new FormPreview(computed, findings, words);
    }
}
