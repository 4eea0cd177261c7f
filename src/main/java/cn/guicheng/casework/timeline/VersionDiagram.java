package cn.guicheng.casework.timeline;

import java.util.List;
import java.util.Map;

/**
 * The drawing of one version of a procedure.
 *
 * @param xml the file
 * @param outgoing the sequence flows that leave an element, by its id
 */
record VersionDiagram(String xml, Map<String, List<Flow>> outgoing) {
    record Flow(String id, String target) {}

    List<Flow> outgoingOf(String element) {
        return outgoing.getOrDefault(element, List.of());
    }
}
