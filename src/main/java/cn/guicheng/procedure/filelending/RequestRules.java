package cn.guicheng.procedure.filelending;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.engine.variable.CaseVariables;
import cn.guicheng.procedure.filelending.LendingPermissions.Permission;
import cn.guicheng.register.archive.ArchiveItem;
import cn.guicheng.register.archive.ArchiveItems;
import cn.guicheng.register.archive.ItemEntry;
import cn.guicheng.register.archive.ItemNotAvailable;
import cn.guicheng.register.archive.Loan;
import cn.guicheng.register.normalform.NormalForm;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Date;
import org.springframework.stereotype.Component;

/** What is asked for is there and may be asked for, in this use and until that day (FILE-07, FILE-11, AMB-17, AMB-18, KEY-02). */
@Component
record RequestRules(ArchiveItems items, LendingPermissions permissions, Clock clock) implements SubmissionRule {
    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(FileLending.KEY) && element.equals(FileLending.START);
    }

    @Override
    public void check(Submission request) {
        ArchiveItem item = item(request);
        String use = request.text(FileLending.USE.name());
        Permission permission = permissions.of(request.person(), item.entry(), use);
        if (!permission.allowed()) {
            String reason = permission.reason() == null ? "" : permission.reason();
            throw Refusal.forbidden("《借阅权限》不允许：%s的%s不得%s。%s"
                    .formatted(
                            ItemEntry.CLASSIFICATIONS.get(item.entry().classification()),
                            ItemEntry.KINDS.get(item.entry().kind()),
                            Loan.USES.get(use),
                            reason));
        }
        checkUse(request, item, use);
        checkDay(request, permission.maxDays());
    }

    private ArchiveItem item(Submission request) {
        String field = FileLending.ITEM_NUMBER.name();
        String number = NormalForm.NAME.of(request.text(field));
        ArchiveItem known = items.find(number)
                .filter(item -> permissions.mayKnow(request.person(), item.entry()))
                .orElseThrow(() -> request.invalid(field, "档案目录中没有 %s，或您不能查阅。".formatted(number)));
        try {
            return items.checkLendable(known.entry().itemNumber());
        } catch (ItemNotAvailable refusal) {
            throw Refusal.clash("%s：%s".formatted(request.label(field), refusal.inWords()));
        }
    }

    private static void checkUse(Submission request, ArchiveItem item, String use) {
        ItemEntry entry = item.entry();
        if (entry.kind().equals(ItemEntry.KEY) && !use.equals(Loan.LEND)) {
            throw request.invalid(FileLending.USE.name(), "钥匙只能借出。");
        }
        if (use.equals(Loan.VIEW) && item.electronicFile() == null) {
            throw request.invalid(FileLending.USE.name(), "这份档案没有电子文件。");
        }
        if (entry.isOwnersKey() && !request.isSent(CaseVariables.ATTACHMENTS.name())) {
            throw request.invalid(CaseVariables.ATTACHMENTS.name(), "借业主的钥匙，须附业主的同意书（KEY-02）。");
        }
    }

    private void checkDay(Submission request, int maxDays) {
        Date returnDate = request.date(FileLending.RETURN_DATE.name());
        if (returnDate == null) {
            return;
        }
        LocalDate day = LocalDate.ofInstant(returnDate.toInstant(), clock.getZone());
        LocalDate today = LocalDate.now(clock);
        if (!day.isAfter(today)) {
            throw request.invalid(FileLending.RETURN_DATE.name(), "须晚于今天（FILE-11）。");
        }
        if (day.isAfter(today.plusDays(maxDays))) {
            throw request.invalid(
                    FileLending.RETURN_DATE.name(),
                    "不得晚于 %s：最长 %d 天（设定，AMB-17）。".formatted(today.plusDays(maxDays), maxDays));
        }
    }
}
