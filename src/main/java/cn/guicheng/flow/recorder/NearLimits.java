package cn.guicheng.flow.recorder;

import cn.guicheng.flow.record.Decisions.Near;
import cn.guicheng.limit.TableVersions;
import cn.guicheng.limit.table.CellReader;
import cn.guicheng.limit.table.CellRefused;
import cn.guicheng.limit.table.Column;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.LimitTableXml;
import cn.guicheng.limit.table.UnreadableTable;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.camunda.bpm.engine.history.HistoricDecisionInputInstance;
import org.camunda.bpm.engine.history.HistoricDecisionInstance;
import org.springframework.stereotype.Component;

/** Which numbers a table was asked with lie within ten per cent of a limit that the table draws there: what a change would move. */
@Component
class NearLimits {
    private static final BigDecimal TOLERANCE = new BigDecimal("0.1");

    /** As many digits as the record keeps behind the point: two limits that differ only behind them would be one. */
    private static final int MOST_DECIMALS = 4;

    /** Before the point one less than the record keeps: a number near the limit may be greater. */
    private static final int MOST_DIGITS = 14;

    private final TableVersions versions;
    private final Map<String, Map<String, Set<BigDecimal>>> limits = new ConcurrentHashMap<>();

    NearLimits(TableVersions versions) {
        this.versions = versions;
    }

    List<Near> of(HistoricDecisionInstance evaluation) {
        Map<String, Set<BigDecimal>> ofTable = limitsOf(evaluation.getDecisionDefinitionId());
        return evaluation.getInputs().stream()
                .filter(input -> input.getValue() instanceof Number)
                .flatMap(input -> near(input, ofTable.getOrDefault(input.getClauseId(), Set.of())))
                .toList();
    }

    private static Stream<Near> near(HistoricDecisionInputInstance input, Set<BigDecimal> limits) {
        BigDecimal value = new BigDecimal(input.getValue().toString());
        return limits.stream()
                .filter(limit ->
                        value.subtract(limit).abs().compareTo(limit.abs().multiply(TOLERANCE)) <= 0)
                .map(limit -> new Near(input.getClauseId(), limit, value));
    }

    /** By column; read once, as a version never changes. */
    private Map<String, Set<BigDecimal>> limitsOf(String decisionDefinitionId) {
        Map<String, Set<BigDecimal>> known = limits.get(decisionDefinitionId);
        if (known == null) {
            known = limits(decisionDefinitionId);
            limits.put(decisionDefinitionId, known);
        }
        return known;
    }

    private Map<String, Set<BigDecimal>> limits(String decisionDefinitionId) {
        try {
            LimitTable table = LimitTableXml.read(versions.dmn(decisionDefinitionId));
            Map<String, Set<BigDecimal>> found = new HashMap<>();
            for (int column = 0; column < table.inputs().size(); column++) {
                found.put(table.inputs().get(column).id(), limits(table, column));
            }
            return found;
        } catch (UnreadableTable notOfOurKind) {
            return Map.of();
        }
    }

    private static Set<BigDecimal> limits(LimitTable table, int index) {
        Column column = table.inputs().get(index);
        Set<BigDecimal> limits = new HashSet<>();
        table.rules().forEach(rule -> limits(rule.inputs().get(index), column).forEach(limits::add));
        return limits;
    }

    /** Those that the record can keep: a case does not stop because nobody can be told how near it came. */
    private static Stream<BigDecimal> limits(String cell, Column column) {
        try {
            return CellReader.input(cell, column).limits().filter(NearLimits::isKept);
        } catch (CellRefused unreadable) {
            return Stream.empty();
        }
    }

    /** Ten per cent of nothing is nothing: zero is no limit that one is near to. */
    private static boolean isKept(BigDecimal limit) {
        return limit.signum() != 0
                && limit.stripTrailingZeros().scale() <= MOST_DECIMALS
                && limit.precision() - limit.scale() <= MOST_DIGITS;
    }
}
