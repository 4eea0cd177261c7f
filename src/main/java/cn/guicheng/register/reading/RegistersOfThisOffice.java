package cn.guicheng.register.reading;

import static cn.guicheng.register.reading.RegisterColumn.code;
import static cn.guicheng.register.reading.RegisterColumn.of;

import cn.guicheng.notification.NoticeKind;
import cn.guicheng.register.access.What;
import cn.guicheng.register.deposit.Deposit;
import cn.guicheng.register.limitchange.LimitChange;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import cn.guicheng.register.request.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which registers there are to read, what their rows are called outside, and who reads them. */
@Configuration
class RegistersOfThisOffice {
    private static final Set<String> MONEY = Set.of("finance", "general-manager", "internal-auditor");
    private static final Set<String> REQUESTS = Set.of("customer-service", "admin-assistant", "general-manager");
    private static final String AGE_OF_DEPOSIT =
            "cast(extract(day from coalesce(settled_at, current_timestamp) - received_at) as integer)";
    private static final RegisterColumn CASE = of("caseNumber", "单据编号", Kind.CASE, "case_number");

    @Bean
    ReadableRegister paymentRegister() {
        return new ReadableRegister(
                "payments",
                "付款登记簿",
                "每付一笔款登记一行。",
                "payment",
                "payment_number",
                List.of(
                        of("paymentNumber", "付款编号", Kind.NUMBER, "payment_number"),
                        CASE,
                        of("payee", "收款人", Kind.TEXT, "payee"),
                        code("category", "费用类别", "category", "category"),
                        of("amountInCents", "金额", Kind.MONEY, "amount_in_cents"),
                        code("method", "付款方式", "method", "paymentMethod"),
                        of("reference", "付款凭据号", Kind.TEXT, "reference"),
                        of("paidBy", "出纳", Kind.PERSON, "paid_by"),
                        of("paidAt", "付款时间", Kind.TIME, "paid_at")),
                "search_text",
                "paidAt",
                MONEY,
                null);
    }

    @Bean
    ReadableRegister claimRegister() {
        return new ReadableRegister(
                "claims",
                "报销登记簿",
                "每张报销单登记一行，附现在的状态。",
                "claim",
                "case_number",
                List.of(
                        CASE,
                        of("claimant", "申请人", Kind.PERSON, "claimant"),
                        of("department", "部门", Kind.GROUP, "department"),
                        code("category", "费用类别", "category", "category"),
                        of("amountInCents", "金额", Kind.MONEY, "amount_in_cents"),
                        code(
                                "state",
                                "状态",
                                "state",
                                Map.of(
                                        "in-approval", "审批中",
                                        "returned", "已退回",
                                        "paid", "已付款",
                                        "refused", "不予通过",
                                        "withdrawn", "已撤回")),
                        of("submittedAt", "提交时间", Kind.TIME, "submitted_at"),
                        of("closedAt", "办结时间", Kind.TIME, "closed_at")),
                "submittedAt",
                MONEY,
                "claimant = :person");
    }

    @Bean
    ReadableRegister requestRegister() {
        return new ReadableRegister(
                "requests",
                "客户诉求登记簿",
                "客户的投诉、报修、咨询、建议，每件登记一行。",
                "request",
                "case_number",
                List.of(
                        CASE,
                        code("requestType", "诉求性质", "request_type", "requestType"),
                        code("topic", "类别", "topic", "topic"),
                        code("severity", "严重程度", "severity", "severity"),
                        code("channel", "来源", "channel", "channel"),
                        of("customerName", "客户", Kind.TEXT, "customer_name"),
                        of("customerPhone", "电话", Kind.TEXT, "customer_phone"),
                        of("unit", "房号", Kind.TEXT, "unit"),
                        of("department", "承办部门", Kind.GROUP, "department"),
                        code("state", "状态", "state", Request.STATES),
                        of("receivedAt", "登记时间", Kind.TIME, "received_at"),
                        of("resolvedAt", "处理时间", Kind.TIME, "resolved_at"),
                        of("closedAt", "办结时间", Kind.TIME, "closed_at"),
                        of("satisfactionScore", "满意度", Kind.COUNT, "satisfaction_score"),
                        of("reopenOf", "重开自", Kind.CASE, "reopen_of")),
                "search_text",
                "receivedAt",
                REQUESTS,
                null);
    }

    @Bean
    ReadableRegister complaintReportRegister() {
        return new ReadableRegister(
                "complaint-reports",
                "投诉月报登记簿",
                "每月的投诉月报登记一行，附整改要求。",
                "complaint_report",
                "report_month",
                List.of(
                        of("month", "月份", Kind.NUMBER, "report_month"),
                        CASE,
                        of("correctiveRequirements", "整改要求", Kind.TEXT, "corrective_requirements"),
                        of("draftedAt", "起草时间", Kind.TIME, "drafted_at"),
                        of("sentAt", "报送时间", Kind.TIME, "sent_at"),
                        of("acknowledgedAt", "签阅时间", Kind.TIME, "acknowledged_at")),
                "draftedAt",
                REQUESTS,
                null);
    }

    @Bean
    ReadableRegister signatureRegister() {
        return new ReadableRegister(
                "signatures",
                "签字登记簿",
                "每个人在每张单据上的每次签字。",
                "signature",
                "id",
                List.of(
                        CASE,
                        of("task", "环节", Kind.TASK, "task"),
                        of("person", "签字人", Kind.PERSON, "person"),
                        of("post", "岗位", Kind.GROUP, "post"),
                        code("decision", "意见", "decision", Wording.DECISIONS),
                        of("comment", "说明", Kind.TEXT, "comment"),
                        of("signedAt", "签字时间", Kind.TIME, "signed_at")),
                "search_text",
                "signedAt",
                Set.of("general-manager", "internal-auditor", "process-owner"),
                "case_number in (select case_number from signature where person = :person)"
                        + " or case_number in (:visibleCases)");
    }

    /** By what is open one searches for its state; how old it is counts to its settlement (DEPO-09). */
    @Bean
    ReadableRegister depositRegister() {
        return new ReadableRegister(
                "deposits",
                "押金登记簿",
                "每笔装修押金登记一行，从收取到结清：押了多少、押了多久、退了多少、扣了多少。",
                "deposit",
                "deposit_number",
                List.of(
                        of("depositNumber", "押金编号", Kind.NUMBER, "deposit_number"),
                        of("caseNumber", "装修许可", Kind.CASE, "case_number"),
                        of("unit", "房号", Kind.TEXT, "unit"),
                        of("receiptNumber", "收据号", Kind.TEXT, "receipt_number"),
                        of("amountInCents", "押金", Kind.MONEY, "amount_in_cents"),
                        of("refundedInCents", "已退", Kind.MONEY, "refunded_in_cents"),
                        of("deductedInCents", "已扣", Kind.MONEY, "deducted_in_cents"),
                        of("claimedInCents", "扣款超出押金", Kind.MONEY, "claimed_in_cents"),
                        code("state", "状态", "state", Deposit.STATES),
                        of("ageInDays", "在押天数", Kind.COUNT, AGE_OF_DEPOSIT),
                        of("refundCase", "退还单据", Kind.CASE, "refund_case"),
                        of("receivedAt", "收取时间", Kind.TIME, "received_at"),
                        of("settledAt", "结清时间", Kind.TIME, "settled_at")),
                "search_text",
                "receivedAt",
                Set.of("fee-collector", "permit-officer", "finance", "general-manager"),
                null);
    }

    @Bean
    ReadableRegister invoiceRegister() {
        return new ReadableRegister(
                "invoices",
                "发票登记簿",
                "已报销或正在报销的发票，一张只登记一次。",
                "invoice",
                "invoice_key",
                List.of(
                        of("invoiceCode", "发票代码", Kind.TEXT, "invoice_code"),
                        of("invoiceNumber", "发票号码", Kind.TEXT, "invoice_number"),
                        CASE,
                        of("claimedAt", "登记时间", Kind.TIME, "claimed_at")),
                // Code and number in one, as some write them.
                "lower(invoice_key || ' ' || case_number)",
                "claimedAt",
                MONEY,
                null);
    }

    @Bean
    ReadableRegister voucherRegister() {
        return new ReadableRegister(
                "vouchers",
                "记账凭证登记簿",
                "每张记账凭证登记一行，凭证号当月不重复。",
                "voucher",
                "payment_key",
                List.of(
                        of("voucherMonth", "月份", Kind.NUMBER, "voucher_month"),
                        of("voucherNumber", "凭证号", Kind.NUMBER, "voucher_number"),
                        CASE,
                        of("preparedBy", "制证人", Kind.PERSON, "prepared_by"),
                        of("preparedAt", "制证时间", Kind.TIME, "prepared_at")),
                "preparedAt",
                MONEY,
                null);
    }

    @Bean
    ReadableRegister numberClashRegister() {
        return new ReadableRegister(
                "number-clashes",
                "重号登记簿",
                "旧数据中写法不同、实为同一号码，或不成其为号码的，升级时逐条登记，请逐条核对。",
                "number_clash",
                "id",
                List.of(
                        code("register", "登记簿", "register", Map.of("invoices", "发票登记簿", "vouchers", "记账凭证登记簿")),
                        of("written", "原来的写法", Kind.TEXT, "written"),
                        CASE,
                        of("otherCase", "相同号码的单据", Kind.CASE, "other_case"),
                        code(
                                "finding",
                                "情形",
                                "finding",
                                Map.of(
                                        "same", "与另一单据的号码相同",
                                        "may-be-same", "发票代码未填，可能是同一张",
                                        "similar", "不成其为号码，其中数字与另一单据相同",
                                        "no-number", "不成其为号码")),
                        of("foundAt", "发现时间", Kind.TIME, "found_at")),
                "foundAt",
                MONEY,
                null);
    }

    @Bean
    ReadableRegister attachmentRegister() {
        return new ReadableRegister(
                "attachments",
                "附件登记簿",
                "上传的每个文件，附内容的校验值。",
                "attachment",
                "id",
                List.of(
                        of("id", "附件标识", Kind.TEXT, "id"),
                        of("fileName", "文件名", Kind.TEXT, "file_name"),
                        of("mediaType", "类型", Kind.TEXT, "media_type"),
                        of("size", "字节数", Kind.COUNT, "file_size"),
                        of("sha256", "校验值（SHA-256）", Kind.TEXT, "sha256"),
                        of("uploadedBy", "上传人", Kind.PERSON, "uploaded_by"),
                        of("uploadedAt", "上传时间", Kind.TIME, "uploaded_at"),
                        CASE),
                "uploadedAt",
                Set.of("general-manager", "internal-auditor"),
                "uploaded_by = :person");
    }

    @Bean
    ReadableRegister noticeRegister() {
        return new ReadableRegister(
                "notices",
                "通知登记簿",
                "通知了谁什么，送达没有。",
                "notice",
                "id",
                List.of(
                        CASE,
                        code(
                                "kind",
                                "种类",
                                "kind",
                                Arrays.stream(NoticeKind.values())
                                        .collect(Collectors.toMap(NoticeKind::id, NoticeKind::label))),
                        of("recipient", "收件人", Kind.PERSON, "recipient"),
                        code("channel", "方式", "channel", Map.of("mail", "邮件")),
                        of("text", "内容", Kind.TEXT, "text"),
                        of("createdAt", "产生时间", Kind.TIME, "created_at"),
                        code(
                                "state",
                                "状态",
                                "state",
                                Map.of(
                                        "pending", "待发送",
                                        "for-digest", "待汇总",
                                        "sent", "已发送",
                                        "suppressed", "本人不接收",
                                        "undeliverable", "无法送达")),
                        of("attempts", "尝试次数", Kind.COUNT, "attempts"),
                        of("problem", "未送达的原因", Kind.TEXT, "problem"),
                        of("sentAt", "发送时间", Kind.TIME, "sent_at")),
                "createdAt",
                Set.of(),
                "recipient = :person");
    }

    @Bean
    ReadableRegister limitChangeRegister() {
        return new ReadableRegister(
                "limit-changes",
                "规则调整登记簿",
                "每次提出调整规则表登记一行，附结果。",
                "limit_change",
                "case_number",
                List.of(
                        CASE,
                        of("limitTable", "规则表", Kind.TEXT, "limit_table"),
                        of("proposer", "提出人", Kind.PERSON, "proposer").calledThen("proposed_at"),
                        of("approver", "审批人", Kind.PERSON, "approver").calledThen("decided_at"),
                        of("effectiveFrom", "生效时间", Kind.TIME, "coalesce(effective_from, in_force_at)"),
                        of("version", "版本", Kind.COUNT, "version"),
                        code("state", "状态", "state", LimitChange.STATES)),
                "effectiveFrom",
                Set.of("limit-manager", "process-owner", "general-manager"),
                null);
    }

    @Bean
    ReadableRegister emergencyDeploymentRegister() {
        return new ReadableRegister(
                "emergency-deployments",
                "应急部署登记簿",
                "应急开关打开时，管理员手工部署或删除流程、规则表的，每次登记一行。",
                "emergency_deployment",
                "id",
                List.of(
                        of("doneAt", "时间", Kind.TIME, "done_at"),
                        of("person", "管理员", Kind.PERSON, "person"),
                        of("operation", "操作", Kind.TEXT, "operation"),
                        of("subject", "部署和文件", Kind.TEXT, "subject"),
                        of("status", "结果（HTTP 状态）", Kind.COUNT, "status")),
                "doneAt",
                Set.of("limit-manager", "process-owner", "general-manager", "internal-auditor"),
                null);
    }

    @Bean
    ReadableRegister accessLogRegister() {
        return new ReadableRegister(
                "access-log",
                "访问登记簿",
                "登录失败、被拒绝的操作，以及人员、密码、权限的每次变动。",
                "access_log",
                "id",
                List.of(
                        of("at", "时间", Kind.TIME, "noted_at"),
                        of("person", "操作人", Kind.PERSON, "person"),
                        of("address", "来源地址", Kind.TEXT, "address"),
                        code("what", "事项", "what", What.words()),
                        of("subject", "对象", Kind.TEXT, "subject"),
                        of("result", "结果", Kind.TEXT, "result"),
                        of("times", "次数", Kind.COUNT, "times")),
                "at",
                Set.of("internal-auditor"),
                null);
    }
}
