package cn.guicheng;

import cn.guicheng.modelids.PaymentApprovalIds;
import cn.guicheng.modelids.ReimbursementIds;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import org.camunda.bpm.engine.TaskService;
import org.springframework.core.env.Environment;

/** Claims and their payment, walked by the usual people of the chain. */
abstract class ClaimWalks extends CaseWalks {
    public static final String CLAIMANT = "lina";
    private static final AtomicLong INVOICES = new AtomicLong(System.nanoTime());

    ClaimWalks(Environment environment, TaskService taskService) {
        super(environment, taskService);
    }

    /** A line with an invoice nobody has claimed. */
    public static Map<String, Object> line(long amountInCents) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("invoiceNumber", invoiceNumber());
        line.put("date", "2026-01-05");
        line.put("seller", "文具店");
        line.put("amountInCents", amountInCents);
        line.put("description", "办公");
        return line;
    }

    /** The number of an invoice nobody has claimed. */
    public static String invoiceNumber() {
        return "26%018d".formatted(INVOICES.incrementAndGet());
    }

    /** A claim with everything it needs, the receipt uploaded. */
    public Map<String, Object> claim(String claimant, List<Map<String, Object>> lines) {
        return claim(lines, receipt(claimant));
    }

    private static Map<String, Object> claim(List<Map<String, Object>> lines, String receipt) {
        Map<String, Object> claim = new LinkedHashMap<>();
        claim.put("category", "travel");
        claim.put("purpose", "出差");
        claim.put("payeeName", "李娜");
        claim.put("payeeBank", "工商银行");
        claim.put("payeeAccount", "6222 0000 1111 2222");
        claim.put("claimLines", lines);
        claim.put("attachments", receipt);
        return claim;
    }

    public static List<Map<String, Object>> voucherLines(long amountInCents) {
        return List.of(
                Map.of("account", "660201", "summary", "差旅", "debitInCents", amountInCents, "creditInCents", 0),
                Map.of("account", "1002", "summary", "付款", "debitInCents", 0, "creditInCents", amountInCents));
    }

    /** A voucher with a number nobody has used. */
    public static Map<String, Object> voucher(long amountInCents, String method) {
        return Map.of(
                "decision",
                "approve",
                "voucherNumber",
                "JZ-" + INVOICES.incrementAndGet(),
                "paymentMethod",
                method,
                "voucherLines",
                voucherLines(amountInCents));
    }

    public static Map<String, Object> audit(String... findings) {
        Map<String, Object> audit = new LinkedHashMap<>();
        for (String question : List.of(
                "policyFollowed", "budgetAvailable", "formalitiesComplete", "receiptsLegal", "withinStandard")) {
            audit.put(question, !List.of(findings).contains(question));
        }
        return audit;
    }

    public Answer start(String person, Map<String, ?> values) {
        return start(person, "reimbursement", values);
    }

    /** Starts a claim that must be accepted. Returns its number. */
    public String started(String person, Map<String, ?> values) {
        return started(person, "reimbursement", values);
    }

    /** A claim of ¥123.45 by a member of staff. */
    public String started() {
        return started(CLAIMANT, claim(CLAIMANT, List.of(line(12_345))));
    }

    /** The same with a receipt uploaded before. */
    public String startedWith(String receipt) {
        Map<String, Object> claim = claim(List.of(line(12_345)), receipt);
        return started(CLAIMANT, claim);
    }

    public void departmentHeadSigns(String caseNumber) {
        does("sunzhiqiang", PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD, caseNumber, APPROVE);
    }

    public void accountantAudits(String caseNumber, String... findings) {
        does("liuyang", PaymentApprovalIds.AUDIT_PAYMENT, caseNumber, audit(findings));
    }

    public void generalManagerApproves(String caseNumber) {
        does("chenjianhua", PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, caseNumber, APPROVE);
    }

    public void financeHeadRechecks(String caseNumber) {
        does("zhouminghui", PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD, caseNumber, APPROVE);
    }

    public void accountantPreparesVoucher(String caseNumber) {
        does("liuyang", PaymentApprovalIds.PREPARE_VOUCHER, caseNumber, voucher(12_345, "bank"));
    }

    public void officeLeaderSignsVoucher(String caseNumber) {
        does("xulihua", PaymentApprovalIds.SIGN_VOUCHER, caseNumber, APPROVE);
    }

    public void cashierPays(String caseNumber) {
        does(
                "tangli",
                PaymentApprovalIds.PAY,
                caseNumber,
                Map.of("decision", "approve", "paymentReference", "HD-" + caseNumber));
    }

    /** Walks a claim of ¥123.45 by usual staff until it waits at this task. */
    public void walkTo(String taskKey, String caseNumber) {
        while (!task(caseNumber).getTaskDefinitionKey().equals(taskKey)) {
            switch (task(caseNumber).getTaskDefinitionKey()) {
                case PaymentApprovalIds.SIGN_AS_DEPARTMENT_HEAD -> departmentHeadSigns(caseNumber);
                case PaymentApprovalIds.AUDIT_PAYMENT -> accountantAudits(caseNumber);
                case PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER -> generalManagerApproves(caseNumber);
                case PaymentApprovalIds.RECHECK_AS_FINANCE_HEAD -> financeHeadRechecks(caseNumber);
                case PaymentApprovalIds.PREPARE_VOUCHER -> accountantPreparesVoucher(caseNumber);
                case PaymentApprovalIds.SIGN_VOUCHER -> officeLeaderSignsVoucher(caseNumber);
                default -> throw new AssertionError("no way from " + waitingAt(caseNumber) + " to " + taskKey);
            }
        }
    }

    /** A claim that the general manager sent back, with a comment in HTML, and that came again for this purpose with other lines. */
    public String returnedAndCorrected(String purpose) {
        String claim = started();
        walkTo(PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER, claim);
        does(
                "chenjianhua",
                PaymentApprovalIds.APPROVE_AS_GENERAL_MANAGER,
                claim,
                Map.of("decision", "return", "comment", "发票<b>抬头</b>不对"));
        does(
                CLAIMANT,
                ReimbursementIds.CORRECT_CLAIM,
                claim,
                Map.of("decision", "resubmit", "purpose", purpose, "claimLines", List.of(line(12_300), line(45))));
        return claim;
    }

    public String claimState(String caseNumber) {
        return rows("claims", caseNumber).path(0).path("state").asText();
    }
}
