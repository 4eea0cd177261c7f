package cn.guicheng.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.plugin.variable.SpinValues;

/**
 * Walks reimbursements from claim to payment on one engine, called in Java as the person who is logged in. Only the commands
 * themselves are measured: the start, and of each task the claim and the completion.
 */
final class CaseWalk {
    private static final Map<String, String> PEOPLE = new LinkedHashMap<>();

    static {
        PEOPLE.put(PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, "sunzhiqiang");
        PEOPLE.put(PaymentApprovalIds.AUDIT_PAYMENT, "liuyang");
        PEOPLE.put(PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, "chenjianhua");
        PEOPLE.put(PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD, "zhouminghui");
        PEOPLE.put(PaymentApprovalIds.PREPARE_VOUCHER, "liuyang");
        PEOPLE.put(PaymentApprovalIds.SIGN_VOUCHER, "xulihua");
        PEOPLE.put(PaymentApprovalIds.PAY, "tangli");
    }

    private final ProcessEngine engine;
    private final Counted counted;
    private final Map<String, List<String>> groups;

    CaseWalk(ProcessEngine engine, Counted counted, Map<String, List<String>> groups) {
        this.engine = engine;
        this.counted = counted;
        this.groups = groups;
    }

    /** Who does the tasks. */
    static Stream<String> people() {
        return PEOPLE.values().stream();
    }

    Counted counted() {
        return counted;
    }

    /**
     * A claim of one line until it is paid. Returns the nanoseconds of its commands.
     *
     * @param caseNumber given where the engine gives none
     * @param claim the values of the claim
     */
    long walk(String caseNumber, Map<String, Object> claim) {
        long[] nanos = {0};
        ProcessInstance[] started = new ProcessInstance[1];
        nanos[0] += as(
                "lina",
                "start",
                () -> started[0] =
                        engine.getRuntimeService().startProcessInstanceByKey("reimbursement", caseNumber, claim));
        PEOPLE.forEach((task, person) -> nanos[0] += does(started[0].getBusinessKey(), task, person));
        assertThat(engine.getHistoryService()
                        .createHistoricProcessInstanceQuery()
                        .processInstanceId(started[0].getId())
                        .finished()
                        .count())
                .isEqualTo(1);
        return nanos[0];
    }

    private long does(String caseNumber, String taskKey, String person) {
        String task = engine.getTaskService()
                .createTaskQuery()
                .processInstanceBusinessKey(caseNumber)
                .taskDefinitionKey(taskKey)
                .singleResult()
                .getId();
        Map<String, Object> answers = answers(taskKey);
        String name = taskKey.substring("userTask_".length());
        return as(person, "claim", () -> engine.getTaskService().claim(task, person))
                + as(person, "complete " + name, () -> engine.getTaskService().complete(task, answers));
    }

    private long as(String person, String command, Runnable work) {
        engine.getIdentityService().setAuthentication(person, groups.get(person));
        try {
            return counted.during(command, work);
        } finally {
            engine.getIdentityService().clearAuthentication();
        }
    }

    private static Map<String, Object> answers(String taskKey) {
        return switch (taskKey) {
            case PaymentApprovalIds.AUDIT_PAYMENT -> TestOffice.audit();
            case PaymentApprovalIds.PREPARE_VOUCHER -> {
                Map<String, Object> voucher = new HashMap<>(TestOffice.voucher(12_345, "bank"));
                voucher.put("voucherLines", json(voucher.get("voucherLines")));
                yield voucher;
            }
            case PaymentApprovalIds.PAY -> new HashMap<>(Map.of("decision", "approve", "paymentReference", "HD-1"));
            default -> new HashMap<>(TestOffice.APPROVE);
        };
    }

    static Object json(Object value) {
        return SpinValues.jsonValue(TestOffice.text(value)).create();
    }
}
