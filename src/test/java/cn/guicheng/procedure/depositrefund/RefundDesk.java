package cn.guicheng.procedure.depositrefund;

import static cn.guicheng.TestOffice.APPROVE;
import static cn.guicheng.modelids.DepositRefundIds.APPLY_FOR_REFUND;
import static cn.guicheng.modelids.DepositRefundIds.ASSESS_DEDUCTIONS;
import static cn.guicheng.modelids.DepositRefundIds.TIMER_OBJECTION_ENDS;

import cn.guicheng.OfficeClient.Answer;
import cn.guicheng.TestOffice;
import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.register.deposit.Deposit;
import cn.guicheng.register.deposit.Deposits;
import cn.guicheng.register.deposit.ReceiptAlreadyEntered;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Refunds as the tests walk them: deposits of permits that are over, and the usual people of each step. */
public final class RefundDesk {
    static final long DEPOSIT = 500_000;
    static final String COLLECTOR = "hanmei";
    static final String ENGINEER = "lina";
    static final String STEWARD = "gaofeng";
    static final String SUPERVISOR = "wangxiulan";
    static final String GENERAL_MANAGER = "chenjianhua";
    static final String PERMIT_OFFICER = "pengyu";
    static final String FRONT_DESK = "zhangmin";
    static final String OWNER = "周先生";

    private static final AtomicLong NUMBERS = new AtomicLong(System.nanoTime());

    private final TestOffice office;
    private final Deposits deposits;
    private final PlatformTransactionManager transactions;
    private final ManagementService managementService;

    public RefundDesk(
            TestOffice office,
            Deposits deposits,
            PlatformTransactionManager transactions,
            ManagementService managementService) {
        this.office = office;
        this.deposits = deposits;
        this.transactions = transactions;
        this.managementService = managementService;
    }

    /** A deposit that can be refunded. */
    public Deposit released(String email) {
        Deposit deposit = received(email);
        inTransaction(() -> {
            deposits.worksAccepted(deposit.caseNumber());
            deposits.cardsRecovered(deposit.caseNumber());
        });
        return deposit;
    }

    /** A deposit of works that are not over. */
    Deposit received(String email) {
        long number = NUMBERS.incrementAndGet();
        return new TransactionTemplate(transactions).execute(status -> {
            try {
                return deposits.receive(
                        "ZX-T-" + number, "3-1201", OWNER, "13800138000", email, "SJ-" + number, DEPOSIT);
            } catch (ReceiptAlreadyEntered e) {
                throw new AssertionError(e);
            }
        });
    }

    void inTransaction(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(status -> work.run());
    }

    public String started(Deposit deposit) {
        return office.started(COLLECTOR, "deposit-refund", Map.of("depositNumber", deposit.depositNumber()));
    }

    Answer start(String person, String depositNumber) {
        return office.start(person, "deposit-refund", Map.of("depositNumber", depositNumber));
    }

    /** Applied for, and waiting to be assessed. */
    String applied(Deposit deposit) {
        String refund = started(deposit);
        office.does(COLLECTOR, APPLY_FOR_REFUND, refund, application(deposit));
        return refund;
    }

    static Map<String, Object> application(Deposit deposit) {
        Map<String, Object> application = new HashMap<>();
        application.put("payeeName", OWNER);
        application.put("payeeBank", "工商银行");
        application.put("payeeAccount", "6222 0000 1111 2222");
        application.put("originalReceipt", deposit.receiptNumber());
        return application;
    }

    static Map<String, Object> item(String violation, long amountInCents, String reason) {
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("violation", violation);
        item.put("amountInCents", amountInCents);
        if (reason != null) {
            item.put("reason", reason);
        }
        return item;
    }

    void assesses(String refund, List<Map<String, Object>> items) {
        office.does(ENGINEER, ASSESS_DEDUCTIONS, refund, Map.of("deductions", items));
    }

    /** Nobody objects. */
    public Answer objectionEnds(String refund) {
        return office.post("admin", "/engine-rest/job/" + timer(refund).getId() + "/execute", Map.of());
    }

    private Job timer(String refund) {
        String instance = office.get("admin", "/engine-rest/process-instance?businessKey=" + refund)
                .body()
                .path(0)
                .path("id")
                .asText();
        return managementService
                .createJobQuery()
                .processInstanceId(instance)
                .activityId(TIMER_OBJECTION_ENDS)
                .singleResult();
    }

    Answer objects(String person, String refund) {
        return office.post(
                person,
                "/api/cases/" + refund + "/messages/deposit-refund.owner-objected",
                Map.of("comment", "墙面不是装修弄脏的"));
    }

    /** The payment, walked until it waits at this step. */
    void walkPayment(String refund, long amountInCents, String until) {
        while (!office.task(refund).getTaskDefinitionKey().equals(until)) {
            paymentStep(refund, amountInCents);
        }
    }

    /** The step at which the payment waits is agreed to. */
    void paymentStep(String refund, long amountInCents) {
        String step = office.task(refund).getTaskDefinitionKey();
        switch (step) {
            case PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD -> office.does(SUPERVISOR, step, refund, APPROVE);
            case PaymentApprovalIds.AUDIT_PAYMENT -> office.accountantAudits(refund);
            case PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER -> office.generalManagerApproves(refund);
            case PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD -> office.financeHeadRechecks(refund);
            case PaymentApprovalIds.PREPARE_VOUCHER ->
                office.does("liuyang", step, refund, TestOffice.voucher(amountInCents, "bank"));
            case PaymentApprovalIds.SIGN_VOUCHER -> office.officeLeaderSignsVoucher(refund);
            default -> throw new AssertionError("no way on from " + step);
        }
    }

    public void isPaid(String refund, long amountInCents) {
        walkPayment(refund, amountInCents, PaymentApprovalIds.PAY);
        office.cashierPays(refund);
    }

    public JsonNode row(Deposit deposit) {
        return office.rows("deposits", deposit.depositNumber()).path(0);
    }
}
