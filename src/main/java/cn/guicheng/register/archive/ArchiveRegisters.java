package cn.guicheng.register.archive;

import static cn.guicheng.register.archive.ItemReading.code;
import static cn.guicheng.register.archive.ItemReading.column;

import cn.guicheng.register.reading.OpenAbout;
import cn.guicheng.register.reading.ReadableRegister;
import cn.guicheng.register.reading.RegisterColumn.Kind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Loans, what became of items, and looks at electronic files, as people read them. */
@Configuration
class ArchiveRegisters {
    private static final Set<String> KEEPERS = Set.of("archive-clerk", "internal-auditor");

    static final Map<String, String> CHANGES = Map.ofEntries(
            Map.entry("added", "新登记"),
            Map.entry("title", "题名"),
            Map.entry("kind", "种类"),
            Map.entry("classification", "密级"),
            Map.entry("department", "部门"),
            Map.entry("keptBy", "保管岗位"),
            Map.entry("shelf", "架位"),
            Map.entry("retentionUntil", "保管期限"),
            Map.entry("state", "状态"),
            Map.entry("hold", "保留"),
            Map.entry("file", "电子文件"),
            Map.entry("repaired", "修复"),
            Map.entry("writtenOff", "核销"),
            Map.entry("compensation", "赔偿"),
            Map.entry("destruction", "销毁申请"));

    @Bean
    ReadableRegister loanRegister() {
        return new ReadableRegister(
                "loans",
                "档案借（查）阅登记表",
                "每次借阅、查阅、复制登记一行：谁、哪份、做什么、何时借何时还（FILE-08、FILE-11）。",
                "loan",
                "case_number",
                List.of(
                        column("caseNumber", "单据编号", Kind.CASE, "case_number"),
                        column("itemNumber", "档案编号", Kind.NUMBER, "item_number"),
                        column("borrower", "借阅人", Kind.PERSON, "borrower"),
                        code("use", "用途", "use_kind", Loan.USES),
                        column("lentAt", "借出（进入）时间", Kind.TIME, "lent_at"),
                        column("dueAt", "应还时间", Kind.TIME, "due_at"),
                        column("returnedAt", "归还（离开）时间", Kind.TIME, "returned_at"),
                        code("state", "状态", "state", Loan.STATES),
                        column("purpose", "事由", Kind.TEXT, "purpose"),
                        column("copyCount", "复制份数", Kind.COUNT, "copy_count"),
                        column("askedAt", "排队时间", Kind.TIME, "asked_at")),
                null,
                "askedAt",
                KEEPERS,
                "borrower = :person",
                "borrower in (:headed)");
    }

    @Bean
    ReadableRegister archiveChangeRegister() {
        return new ReadableRegister(
                "archive-changes",
                "档案变更登记簿",
                "档案登记的每次变动登记一行：谁、何时、哪一项、原来和现在。",
                "archive_change",
                "id",
                List.of(
                        column("itemNumber", "档案编号", Kind.NUMBER, "item_number"),
                        code("what", "事项", "what", CHANGES),
                        column("before", "原来", Kind.TEXT, "value_before"),
                        column("after", "现在", Kind.TEXT, "value_after"),
                        column("changedBy", "办理人", Kind.PERSON, "changed_by"),
                        column("changedAt", "时间", Kind.TIME, "changed_at")),
                null,
                "changedAt",
                KEEPERS,
                null,
                null);
    }

    @Bean
    ReadableRegister archiveViewRegister() {
        return new ReadableRegister(
                "archive-views",
                "电子档案查阅登记簿",
                "每次打开电子档案登记一行：谁、何时、哪一份（FILE-14）。",
                "archive_view",
                "id",
                List.of(
                        column("itemNumber", "档案编号", Kind.NUMBER, "item_number"),
                        column("caseNumber", "单据编号", Kind.CASE, "case_number"),
                        column("viewer", "查阅人", Kind.PERSON, "viewer"),
                        column("viewedAt", "时间", Kind.TIME, "viewed_at")),
                null,
                "viewedAt",
                KEEPERS,
                "viewer = :person",
                null);
    }

    @Bean
    OpenAbout openLoans() {
        return new OpenAbout("loans", "borrower = :person and use_kind <> 'view' and state in ('on-loan', 'overdue')");
    }
}
