package cn.guicheng.web.limit;

import cn.guicheng.engine.form.JsonDocument;
import cn.guicheng.register.limitchange.LimitChange;
import cn.guicheng.web.kit.CsvFile;
import cn.guicheng.web.limit.LimitAnswer.ChangeLine;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** The history of all changes as a table for a spreadsheet: one row a proposal, what differs in one cell. */
final class ChangesCsv {
    private static final List<String> TITLES = List.of(
            "单据编号", "规则表", "状态", "提出人", "审批人", "调整理由", "提出时间", "审批时间", "拟生效时间", "生效时间", "原版本", "新版本", "改了什么", "检查结果",
            "试算件数", "结果不同件数", "涉及金额（元）");

    private ChangesCsv() {}

    static void send(List<LimitChange> changes, Function<LimitChange, ChangeLine> words, HttpServletResponse response)
            throws IOException {
        CsvFile.send(
                "规则调整记录",
                TITLES,
                rows -> changes.forEach(change -> rows.accept(row(change, words.apply(change)))),
                response);
    }

    private static List<?> row(LimitChange change, ChangeLine words) {
        JsonNode backTest = JsonDocument.stored(change.backTest());
        return new ArrayList<>(Arrays.asList(
                change.caseNumber(),
                change.limitTable(),
                words.stateName(),
                words.proposedByName(),
                text(words.approvedByName()),
                change.reason(),
                text(words.proposedAt()),
                text(change.decidedAt()),
                text(words.effectiveFrom()),
                text(change.inForceAt()),
                change.baseVersion(),
                text(change.version()),
                lines(change.difference(), ChangesCsv::difference),
                lines(change.findings(), finding -> finding.path("message").asText()),
                backTest.path("decisions").asLong(),
                backTest.path("changed").asLong(),
                backTest.path("amountInYuan").asText("")));
    }

    private static String difference(JsonNode change) {
        return "%s %s：%s → %s"
                .formatted(
                        change.path("row").asText(),
                        change.path("column").asText(),
                        change.path("before").asText(),
                        change.path("after").asText());
    }

    private static String lines(String json, Function<JsonNode, String> line) {
        List<String> lines = new ArrayList<>();
        JsonDocument.stored(json).forEach(entry -> lines.add(line.apply(entry)));
        return String.join("；", lines);
    }

    private static Object text(Object value) {
        return value instanceof OffsetDateTime time
                ? DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time)
                : Objects.requireNonNullElse(value, "");
    }
}
