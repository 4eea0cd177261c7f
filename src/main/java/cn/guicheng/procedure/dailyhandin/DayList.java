package cn.guicheng.procedure.dailyhandin;

import cn.guicheng.register.taking.HandIns;
import cn.guicheng.register.taking.Taking;
import cn.guicheng.register.taking.Takings;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.List;
import org.springframework.stereotype.Component;

/** The list of what a collector took, for the cashier. */
@Component
record DayList(HandIns handIns, Takings takings) {
    /** Nothing is added to it from now on. Returns all of it. */
    List<Taking> close(String caseNumber) {
        handIns.list(caseNumber);
        return takings.on(caseNumber);
    }

    /** As the case keeps it, in words. */
    static String json(List<Taking> takings) {
        ArrayNode lines = JsonNodeFactory.instance.arrayNode();
        takings.forEach(taking -> lines.addObject()
                .put("caseNumber", taking.caseNumber())
                .put("what", Taking.KINDS.get(taking.kind()))
                .put("receiptNumber", taking.receiptNumber())
                .put("method", Taking.METHODS.get(taking.method()))
                .put("amountInCents", taking.amountInCents()));
        return lines.toString();
    }
}
