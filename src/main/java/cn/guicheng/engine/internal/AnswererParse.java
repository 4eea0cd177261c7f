package cn.guicheng.engine.internal;

import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParser;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.xml.sax.helpers.AttributesImpl;

/**
 * Takes a step of several people that says by our property who they are, where the engine asks for a collection of its own, and what
 * earlier versions ask as we say it today.
 */
final class AnswererParse extends BpmnParse {
    private static final String LOOP = "multiInstanceLoopCharacteristics";
    private static final String CARDINALITY = "loopCardinality";

    AnswererParse(BpmnParser parser) {
        super(parser);
        expressionManager = new EarlierExpressions(expressionManager);
    }

    @Override
    public ScopeImpl parseMultiInstanceLoopCharacteristics(Element activity, ScopeImpl scope) {
        Element loop = activity.element(LOOP);
        if (loop != null
                && StepPlugin.properties(activity).containsKey(StepPlugin.ANSWERERS)
                && loop.element(CARDINALITY) == null) {
            loop.add(placeholder(loop));
        }
        return super.parseMultiInstanceLoopCharacteristics(activity, scope);
    }

    /** The engine looks for it before it asks anybody else; {@link StepPlugin} puts the people in its place. */
    private static Element placeholder(Element loop) {
        Element cardinality = new Element(loop.getUri(), CARDINALITY, CARDINALITY, new AttributesImpl(), null);
        cardinality.appendText("1");
        return cardinality;
    }
}
