package cn.guicheng.web.flow;

import cn.guicheng.flow.report.ProcedurePage.Step;
import java.util.List;

/** The steps of a procedure as a table. */
final class StepsCsv {
    static final List<String> TITLES = List.of(
            "环节",
            "现行流程图中有",
            "停在此环节",
            "其中逾期",
            "办完",
            "上期办完",
            "取消",
            "签收前中位数（小时）",
            "签收前 90% 分位（小时）",
            "上期签收前中位数（小时）",
            "上期签收前 90% 分位（小时）",
            "签收后中位数（小时）",
            "签收后 90% 分位（小时）",
            "上期签收后中位数（小时）",
            "上期签收后 90% 分位（小时）");

    private StepsCsv() {}

    static List<List<Object>> rows(List<Step> steps) {
        return steps.stream().map(StepsCsv::row).toList();
    }

    private static List<Object> row(Step step) {
        return Csv.row(
                step.name(),
                Csv.yesOrNo(step.onDiagram()),
                step.open(),
                step.overdue(),
                step.completed(),
                step.completedBefore(),
                step.cancelled(),
                Csv.hours(step.waiting().p50()),
                Csv.hours(step.waiting().p90()),
                Csv.hours(step.waiting().p50Before()),
                Csv.hours(step.waiting().p90Before()),
                Csv.hours(step.working().p50()),
                Csv.hours(step.working().p90()),
                Csv.hours(step.working().p50Before()),
                Csv.hours(step.working().p90Before()));
    }
}
