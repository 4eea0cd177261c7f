package cn.guicheng.engine.own;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstBoolean;
import org.camunda.bpm.impl.juel.AstChoice;
import org.camunda.bpm.impl.juel.AstComposite;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstEval;
import org.camunda.bpm.impl.juel.AstFunction;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstNested;
import org.camunda.bpm.impl.juel.AstNull;
import org.camunda.bpm.impl.juel.AstNumber;
import org.camunda.bpm.impl.juel.AstParameters;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.AstText;
import org.camunda.bpm.impl.juel.AstUnary;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;

/**
 * Whether an expression only compares and counts: literals, operators, variables of the case, the few beans that are allowed, and the
 * outputs of a table. It is read as the engine will read it; whatever is not on the list is refused.
 */
final class ExpressionCheck {
    private static final int LONGEST = 1000;
    private static final Set<Class<?>> HARMLESS = Set.of(
            AstBoolean.class,
            AstChoice.class,
            AstComposite.class,
            AstEval.class,
            AstNested.class,
            AstNull.class,
            AstNumber.class,
            AstParameters.class,
            AstString.class,
            AstText.class,
            AstUnary.class,
            AstBinary.class);

    private final Set<String> variables;
    private final List<String> findings = new ArrayList<>();

    /** @param variables names of the variables that a case of the procedure has */
    ExpressionCheck(Set<String> variables) {
        this.variables = variables;
    }

    /** Whether the engine would evaluate this text. */
    static boolean isExpression(String text) {
        return text.contains("${") || text.contains("#{");
    }

    /** What in it is not allowed, in Chinese. */
    List<String> findings(String expression) {
        findings.clear();
        if (expression.length() > LONGEST) {
            return List.of("表达式超过 " + LONGEST + " 个字符");
        }
        try {
            look(new Builder(Feature.METHOD_INVOCATIONS).build(expression).getRoot());
        } catch (TreeBuilderException unreadable) {
            findings.add("表达式 " + expression + " 写得不对");
        }
        return List.copyOf(findings);
    }

    private void look(Node node) {
        if (node instanceof AstMethod) {
            lookAtCall(node);
        } else if (node instanceof AstDot) {
            lookAtOutput(node);
        } else if (node instanceof AstIdentifier identifier) {
            lookAtVariable(identifier.getName());
        } else if (node instanceof AstFunction function) {
            lookAtFunction(function);
        } else if (HARMLESS.contains(node.getClass())) {
            children(node).forEach(this::look);
        } else {
            findings.add("表达式里不能用 " + node);
        }
    }

    private void lookAtVariable(String name) {
        if (!variables.contains(name)) {
            findings.add("表达式里的 %s 不是本流程的变量".formatted(name));
        }
    }

    private void lookAtFunction(AstFunction function) {
        if (!AllowedBeans.FUNCTIONS.contains(function.getName())) {
            findings.add("表达式里不能调用 " + function.getName() + "()");
        }
        children(function).forEach(this::look);
    }

    /** Only a method of a bean on the list; its parameters are expressions like any other. */
    private void lookAtCall(Node call) {
        Node method = call.getChild(0);
        boolean allowed = method instanceof AstDot
                && method.getChild(0) instanceof AstIdentifier bean
                && !variables.contains(bean.getName())
                && AllowedBeans.allows(bean.getName(), name(method));
        if (!allowed) {
            findings.add("表达式里不能调用 " + name(method));
        }
        boolean isOfTheCase = allowed && AllowedBeans.isOfTheCase(name(method));
        children(call.getChild(1)).stream()
                .skip(isOfTheCase && isExecution(call.getChild(1)) ? 1 : 0)
                .forEach(this::look);
    }

    private static boolean isExecution(Node parameters) {
        return parameters.getCardinality() > 0
                && parameters.getChild(0) instanceof AstIdentifier first
                && first.getName().equals("execution");
    }

    /** Only an output of the table just asked. */
    private void lookAtOutput(Node dot) {
        if (!isSingleResult(dot.getChild(0))) {
            findings.add("表达式里不能取属性 " + name(dot));
        } else if (name(dot).equals("class")) {
            findings.add("表达式里不能用 class");
        }
    }

    private static boolean isSingleResult(Node node) {
        return node instanceof AstMethod
                && node.getChild(0) instanceof AstDot method
                && name(method).equals("getSingleResult")
                && method.getChild(0) instanceof AstIdentifier result
                && result.getName().equals("decisionResult")
                && node.getChild(1).getCardinality() == 0;
    }

    private static String name(Node node) {
        return node instanceof AstDot dot ? dot.toString().replaceFirst("^\\.\\s*", "") : String.valueOf(node);
    }

    private static List<Node> children(Node node) {
        List<Node> children = new ArrayList<>();
        for (int i = 0; i < node.getCardinality(); i++) {
            children.add(node.getChild(i));
        }
        return children;
    }
}
