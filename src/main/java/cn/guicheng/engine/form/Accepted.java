package cn.guicheng.engine.form;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.variable.value.TypedValue;

/**
 * What of an acceptable submission is kept otherwise than it was sent.
 *
 * @param dropped names of values sent that do not count
 * @param tidied values in the form in which they are kept, by name; what is kept as it was sent is not among them
 */
public record Accepted(List<String> dropped, Map<String, TypedValue> tidied) {}
