package cn.guicheng.engine.own;

import static cn.guicheng.engine.own.ModelWords.BPMN;
import static cn.guicheng.engine.own.ModelWords.CAMUNDA;

import cn.guicheng.engine.deploy.EngineWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.w3c.dom.Attr;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Whether a model is made of the listed elements and attributes alone, and its expressions of what is allowed in them. */
final class ModelCodeCheck {
    private final String slug;
    private final ExpressionCheck expressions;
    private final List<String> findings = new ArrayList<>();

    /** @param variables names of the variables that a case has by its forms and by its model */
    ModelCodeCheck(String slug, Set<String> variables) {
        this.slug = slug;
        this.expressions = new ExpressionCheck(variables);
    }

    /** What is not allowed, in Chinese, each naming the element. */
    List<String> findings(Element definitions) {
        SafeXml.all(definitions).forEach(this::look);
        return findings.stream().distinct().toList();
    }

    private void look(Element element) {
        if (!isKnown(element)) {
            add(element, "不能用 <" + element.getTagName() + ">");
        }
        SafeXml.attributes(element).forEach(attribute -> look(element, attribute));
        expression(element, SafeXml.text(element));
        if (is(element, "serviceTask") && !isDelegate(element)) {
            add(element, "系统任务只能是 " + String.join("、", AllowedBeans.DELEGATES));
        }
        if (is(element, "message") && !element.getAttribute("name").startsWith(slug + ".")) {
            add(element, "消息名须以 " + slug + ". 开头");
        }
    }

    private static boolean isKnown(Element element) {
        String space = String.valueOf(element.getNamespaceURI());
        String name = element.getLocalName();
        return switch (space) {
            case BPMN -> ModelWords.ELEMENTS.contains(name);
            case CAMUNDA -> EngineWords.ELEMENTS.contains(name);
            default -> ModelWords.DRAWING.contains(space);
        };
    }

    private static boolean isDelegate(Element task) {
        return AllowedBeans.DELEGATES.contains(task.getAttributeNS(CAMUNDA, "delegateExpression"));
    }

    private void look(Element element, Attr attribute) {
        if (!isKnown(element, attribute)) {
            add(element, "不能用 " + attribute.getName());
        } else if (attribute.getLocalName().equals("formKey")) {
            form(element, attribute.getValue());
        } else if (!attribute.getLocalName().equals("delegateExpression")) {
            expression(element, attribute.getValue());
        } else if (!is(element, "serviceTask")) {
            add(element, "不能用 " + attribute.getName());
        }
    }

    /** Of its own, or of those that all share. */
    private void form(Element element, String key) {
        if (!key.matches("embedded:deployment:forms/(?:" + Pattern.quote(slug) + "/)?[A-Za-z0-9-]+\\.html")) {
            add(element, "不能用其他流程的表单 " + key);
        }
    }

    private static boolean isKnown(Element element, Attr attribute) {
        String space = attribute.getNamespaceURI();
        String name = attribute.getLocalName();
        if (ModelWords.DRAWING.contains(String.valueOf(element.getNamespaceURI()))) {
            return space == null || ModelWords.DRAWING.contains(space) || isType(space, name);
        }
        if (space == null) {
            return ModelWords.ATTRIBUTES.contains(name);
        }
        if (isType(space, name)) {
            return attribute.getValue().endsWith(":tFormalExpression")
                    || attribute.getValue().equals("tFormalExpression");
        }
        return space.equals(CAMUNDA) ? EngineWords.ATTRIBUTES.contains(name) : ModelWords.DRAWING.contains(space);
    }

    private static boolean isType(String space, String name) {
        return ModelWords.XSI.equals(space) && name.equals("type");
    }

    private void expression(Element element, String text) {
        if (ExpressionCheck.isExpression(text) && !isCaseNumber(element, text.strip())) {
            expressions.findings(text.strip()).forEach(finding -> add(element, finding));
        }
    }

    private static boolean isCaseNumber(Element element, String text) {
        return element.getLocalName().equals("in") && AllowedBeans.CASE_NUMBER.contains(text);
    }

    private static boolean is(Element element, String name) {
        return BPMN.equals(element.getNamespaceURI()) && element.getLocalName().equals(name);
    }

    private void add(Element element, String finding) {
        findings.add(place(element).orElse("") + finding);
    }

    /** The nearest element with an id. */
    private static Optional<String> place(Element element) {
        for (Node at = element; at instanceof Element one; at = at.getParentNode()) {
            if (one.hasAttribute("id")) {
                return Optional.of(one.getAttribute("id") + "：");
            }
        }
        return Optional.empty();
    }
}
