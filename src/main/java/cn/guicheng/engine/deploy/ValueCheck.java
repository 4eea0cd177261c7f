package cn.guicheng.engine.deploy;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.impl.juel.AstBinary;
import org.camunda.bpm.impl.juel.AstDot;
import org.camunda.bpm.impl.juel.AstIdentifier;
import org.camunda.bpm.impl.juel.AstMethod;
import org.camunda.bpm.impl.juel.AstString;
import org.camunda.bpm.impl.juel.Builder;
import org.camunda.bpm.impl.juel.Builder.Feature;
import org.camunda.bpm.impl.juel.Node;
import org.camunda.bpm.impl.juel.TreeBuilderException;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.springframework.stereotype.Component;

/** Whether the expressions of a model compare variables with values that these can have, whichever stands first. */
@Component
class ValueCheck implements SlipCheck {
    @Override
    public List<String> of(Candidate candidate) {
        List<String> findings = new ArrayList<>();
        candidate.text().expressions().forEach(expression -> tree(expression.text())
                .ifPresent(root -> look(root, expression.element(), candidate, findings)));
        return findings;
    }

    /** Empty where it cannot be read, which is told elsewhere. */
    private static Optional<Node> tree(String expression) {
        try {
            return Optional.of(new Builder(Feature.METHOD_INVOCATIONS)
                    .build("${" + expression + "}")
                    .getRoot());
        } catch (TreeBuilderException unreadable) {
            return Optional.empty();
        }
    }

    private static void look(Node node, String element, Candidate candidate, List<String> findings) {
        if (node instanceof AstBinary binary
                && (binary.getOperator() == AstBinary.EQ || binary.getOperator() == AstBinary.NE)) {
            compare(binary.getChild(0), binary.getChild(1), element, candidate, findings);
            compare(binary.getChild(1), binary.getChild(0), element, candidate, findings);
        }
        for (int i = 0; i < node.getCardinality(); i++) {
            look(node.getChild(i), element, candidate, findings);
        }
    }

    private static void compare(Node left, Node right, String element, Candidate candidate, List<String> findings) {
        if (right instanceof AstString literal) {
            variable(left)
                    .filter(name -> !isOfferedBefore(name, element, candidate))
                    .ifPresent(name -> new KnownValues(candidate.model())
                            .objections(name, Set.of(text(literal)))
                            .forEach(objection -> findings.add(element + "：" + objection)));
        }
    }

    /** Which decisions the form before a gateway offers is told there. */
    private static boolean isOfferedBefore(String variable, String element, Candidate candidate) {
        return variable.equals("decision")
                && candidate.bpmn().getModelElementById(element) instanceof SequenceFlow flow
                && flow.getSource() instanceof ExclusiveGateway;
    }

    private static Optional<String> variable(Node node) {
        if (node instanceof AstIdentifier identifier) {
            return Optional.of(identifier.getName());
        }
        boolean reads = node instanceof AstMethod
                && node.getChild(0) instanceof AstDot method
                && method.toString().endsWith("getVariable")
                && node.getChild(1).getCardinality() == 1;
        return reads && node.getChild(1).getChild(0) instanceof AstString name
                ? Optional.of(text(name))
                : Optional.empty();
    }

    private static String text(AstString literal) {
        return String.valueOf(literal.eval(null, null));
    }
}
