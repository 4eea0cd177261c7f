package cn.guicheng.engine.own;

import cn.guicheng.engine.deploy.ProcedureFiles;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.w3c.dom.Element;

/**
 * The model of a procedure of the office's own, which may be in any state.
 *
 * @param files where it lies, and all that it may call
 */
record OwnModel(ProcedureFiles files, String slug) {
    /** The procedure's name in Chinese. */
    Optional<String> title() {
        return elements("process").map(process -> process.getAttribute("name")).findFirst();
    }

    /** What it calls must be there to be called: what nobody may start by hand is not started through a side door. */
    List<String> forbiddenCalls() {
        return elements("callActivity")
                .map(call -> call.getAttribute("calledElement"))
                .filter(called -> !text(called).contains("name=\"calledOnly\""))
                .map(called -> name(slug) + "：不能调用 " + called + "，它不是供其他流程调用的流程")
                .toList();
    }

    private Stream<Element> elements(String name) {
        return SafeXml.root(text(slug)).stream()
                .flatMap(root -> SafeXml.all(root).stream())
                .filter(element -> name.equals(element.getLocalName()));
    }

    private String text(String procedure) {
        return files.read(name(procedure)).orElse("");
    }

    private static String name(String procedure) {
        return "processes/" + procedure + ".bpmn";
    }
}
