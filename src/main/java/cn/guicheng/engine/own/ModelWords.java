package cn.guicheng.engine.own;

import cn.guicheng.engine.deploy.EngineWords;
import java.util.Set;

/** The elements and attributes that the model of a procedure of the office's own may have, beside {@link EngineWords}. */
final class ModelWords {
    static final String BPMN = "http://www.omg.org/spec/BPMN/20100524/MODEL";
    static final String CAMUNDA = "http://camunda.org/schema/1.0/bpmn";
    static final String XSI = "http://www.w3.org/2001/XMLSchema-instance";

    /** Where things stand on the drawing, and what the modeler notes about itself; the engine runs none of it. */
    static final Set<String> DRAWING = Set.of(
            "http://www.omg.org/spec/BPMN/20100524/DI",
            "http://www.omg.org/spec/DD/20100524/DC",
            "http://www.omg.org/spec/DD/20100524/DI",
            "http://bpmn.io/schema/bpmn/biocolor/1.0",
            "http://www.omg.org/spec/BPMN/non-normative/color/1.0",
            "http://camunda.org/schema/modeler/1.0");

    static final Set<String> ELEMENTS = words(
            """
            definitions process documentation extensionElements startEvent endEvent userTask serviceTask businessRuleTask
            callActivity manualTask task subProcess exclusiveGateway parallelGateway inclusiveGateway eventBasedGateway
            sequenceFlow incoming outgoing conditionExpression boundaryEvent intermediateCatchEvent intermediateThrowEvent
            messageEventDefinition timerEventDefinition errorEventDefinition terminateEventDefinition message error
            timeDate timeDuration timeCycle multiInstanceLoopCharacteristics loopCardinality completionCondition
            collaboration participant laneSet lane flowNodeRef textAnnotation text association group category
            categoryValue""");

    /** Without a namespace of their own. */
    static final Set<String> ATTRIBUTES = words(
            """
            id name isExecutable targetNamespace exporter exporterVersion sourceRef targetRef default calledElement
            messageRef errorRef errorCode triggeredByEvent attachedToRef cancelActivity isInterrupting gatewayDirection
            processRef isSequential eventGatewayType associationDirection categoryValueRef textFormat value source target
            sourceExpression businessKey startQuantity completionQuantity isForCompensation isCollection processType
            isClosed instantiate parallelMultiple""");

    private ModelWords() {}

    private static Set<String> words(String list) {
        return Set.of(list.strip().split("\\s+"));
    }
}
