package cn.guicheng.procedure.filedestruction;

import cn.guicheng.engine.form.Refusal;
import cn.guicheng.engine.form.Submission;
import cn.guicheng.engine.form.SubmissionRule;
import cn.guicheng.register.archive.Destructions;
import cn.guicheng.register.archive.ItemNotAvailable;
import cn.guicheng.register.archive.ItemNotAvailable.Reason;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is listed may be destroyed, each item of it; finance archives have an application of their own (FILE-04, FILE-15…17). */
@Component
record ListRules(Destructions destructions) implements SubmissionRule {
    private static final Set<Reason> NO_SUCH_VALUE = Set.of(Reason.UNKNOWN, Reason.STILL_KEPT);

    @Override
    public boolean appliesTo(String procedure, String element) {
        return procedure.equals(FileDestruction.KEY) && element.equals(FileDestruction.START);
    }

    @Override
    public void check(Submission application) {
        List<String> numbers = ListedItems.numbers(application.json(FileDestruction.ITEM_NUMBERS));
        Set<String> seen = new HashSet<>();
        Set<Boolean> finance = new HashSet<>();
        for (int i = 0; i < numbers.size(); i++) {
            if (!seen.add(numbers.get(i))) {
                throw application.invalidLine(
                        FileDestruction.ITEM_NUMBERS, i + 1, "：%s 已经列过。".formatted(numbers.get(i)));
            }
            finance.add(isOfFinance(application, numbers.get(i), i + 1));
        }
        if (finance.size() > 1) {
            throw application.invalid(FileDestruction.ITEM_NUMBERS, "财务档案由财务负责人、总经理批准，须与其他档案分开申请（FILE-16）。");
        }
    }

    private boolean isOfFinance(Submission application, String number, int row) {
        try {
            return destructions.checkListable(number).entry().department().equals(FileDestruction.FINANCE);
        } catch (ItemNotAvailable refusal) {
            String words = "：" + refusal.inWords();
            throw NO_SUCH_VALUE.contains(refusal.reason())
                    ? application.invalidLine(FileDestruction.ITEM_NUMBERS, row, words)
                    : Refusal.clash(
                            "%s第 %d 行%s".formatted(application.label(FileDestruction.ITEM_NUMBERS), row, words));
        }
    }
}
