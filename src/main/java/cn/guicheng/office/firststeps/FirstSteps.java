package cn.guicheng.office.firststeps;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The three lines that a person needs to begin with, in the words that are on the screen. */
public final class FirstSteps {
    private static final String NOTICES = "提醒怎样接收，在“通知设置”里选。";
    private static final String REGISTERS = "登记过的事项在“登记簿”里查。";

    /** More would not be read. */
    private static final int MOST_NAMED = 4;

    private FirstSteps() {}

    /**
     * What a person may do here.
     *
     * @param administers keeps people and posts, repairs cases
     * @param holdsPost signs and handles tasks of a post
     * @param startsCases may start a procedure by hand
     * @param readsRegisters reads one of the registers wholly
     * @param starts names of the procedures that nobody starts but their posts
     * @param does names of the steps that their posts do
     */
    public record Reader(
            boolean administers,
            boolean holdsPost,
            boolean startsCases,
            boolean readsRegisters,
            List<String> starts,
            List<String> does) {}

    /** Three lines for the most that this person is; empty for somebody who can do nothing here. */
    public static Optional<List<String>> linesFor(Reader reader) {
        if (reader.administers()) {
            return Optional.of(forAdministrator());
        }
        if (reader.holdsPost()) {
            return Optional.of(forHolderOfPost(reader));
        }
        return reader.startsCases() ? Optional.of(forMember(reader)) : Optional.empty();
    }

    private static List<String> forAdministrator() {
        return List.of(
                "右上角的小房子里有“系统管理”和“监控台”：在那里维护人员和岗位，处理出错的单据。", "您看得到全部单据，可以把任务改派给该办的人，但不替任何人签收、办理。", REGISTERS + NOTICES);
    }

    private static List<String> forHolderOfPost(Reader reader) {
        return List.of(
                mainAct(reader) + "左边“待我处理”里是您现在可以办的任务，先到期的在上：点开任务，看过单据，点“同意”或别的答复；要填写的先填写再提交。",
                "您发起的和经办过的单据都在“我的单据”里，随时看得到办到哪一步、在谁那里。" + (reader.readsRegisters() ? REGISTERS : ""),
                (reader.startsCases() ? "自己要报销或办其他手续，点右上角“发起单据”。" : "") + NOTICES);
    }

    /** What the office has them for; empty where no model says so. */
    private static String mainAct(Reader reader) {
        String starts =
                reader.starts().isEmpty() ? "" : "由您发起的是%s：点右上角“发起单据”，填好后点“发起”。".formatted(named(reader.starts()));
        return starts + (reader.does().isEmpty() ? "" : "由您办理的是%s。".formatted(named(reader.does())));
    }

    private static String named(List<String> names) {
        return names.stream().limit(MOST_NAMED).collect(Collectors.joining("”“", "“", "”"))
                + (names.size() > MOST_NAMED ? "等" : "");
    }

    private static List<String> forMember(Reader reader) {
        return List.of(
                "要报销或办其他手续，点右上角“发起单据”，选好种类，填好后点“发起”。",
                "办到哪一步、在谁那里，在“我的单据”里看；不想办了，也在那里撤回。" + (reader.readsRegisters() ? REGISTERS : ""),
                "单据被退回时，会出现在左边的“待我处理”里。" + NOTICES);
    }
}
