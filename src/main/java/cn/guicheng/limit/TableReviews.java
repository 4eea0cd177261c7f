package cn.guicheng.limit;

import cn.guicheng.limit.TableVersions.Version;
import cn.guicheng.limit.check.Finding;
import cn.guicheng.limit.check.Finding.Kind;
import cn.guicheng.limit.check.TableCheck;
import cn.guicheng.limit.table.HitPolicy;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.LimitTableXml;
import cn.guicheng.limit.table.TableChange;
import cn.guicheng.limit.table.TableDifference;
import cn.guicheng.limit.table.UnreadableTable;
import cn.guicheng.limit.table.Words;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.DmnEngineException;
import org.springframework.stereotype.Component;

/** Looks through a proposed table: the same eyes for the browser, for scripts and for a proposal. */
@Component
public class TableReviews {
    private static final String UNREADABLE = "这张表不是经“限额与规则”生效的，读不出来，请系统管理员处理：";

    private final DmnEngine dmnEngine =
            DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final TableVersions versions;
    private final TableWords tableWords;
    private final Map<String, LimitTable> tables = new ConcurrentHashMap<>();

    TableReviews(TableVersions versions, TableWords tableWords) {
        this.versions = versions;
        this.tableWords = tableWords;
    }

    /**
     * Reviews a file that is not to be trusted.
     *
     * @param base the version in force of the table it is meant for
     */
    public TableReview review(Version base, String dmn) {
        String frame = versions.dmn(base);
        LimitTable live = table(base);
        Words words = tableWords.of(base.key());
        try {
            LimitTable proposed = LimitTableXml.read(dmn);
            List<Finding> findings = TableCheck.check(live, proposed, words);
            boolean sameFrame = findings.stream().noneMatch(finding -> finding.kind() == Kind.COLUMNS);
            if (!sameFrame) {
                return new TableReview(base, live, proposed, null, findings, List.of(), words);
            }
            String written = LimitTableXml.write(frame, proposed);
            if (findings.stream().noneMatch(Finding::refuses)) {
                checkEvaluates(base.key(), written, proposed);
            }
            return new TableReview(
                    base, live, proposed, written, findings, TableDifference.between(live, proposed, words), words);
        } catch (UnreadableTable unreadable) {
            Finding finding = new Finding(Kind.UNREADABLE, true, unreadable.getMessage(), List.of(), null, List.of());
            return new TableReview(base, live, null, null, List.of(finding), List.of(), words);
        }
    }

    /** What will be put in force is read by us as it was checked, and by the engine without complaint. */
    private void checkEvaluates(String key, String written, LimitTable checked) throws UnreadableTable {
        if (!LimitTableXml.read(written).equals(checked)) {
            throw new UnreadableTable("表里有不能保存的字符。");
        }
        try {
            dmnEngine.parseDecision(key, new ByteArrayInputStream(written.getBytes(StandardCharsets.UTF_8)));
        } catch (DmnEngineException refused) {
            throw new UnreadableTable("规则引擎不能执行这张表：" + refused.getMessage());
        }
    }

    /**
     * A table of the engine's, which was checked before it got there; one that was not, and cannot be read, has neither columns
     * nor rows and says so.
     */
    public LimitTable table(Version version) {
        return tables.computeIfAbsent(version.definitionId(), id -> {
            try {
                return LimitTableXml.read(versions.dmn(version));
            } catch (UnreadableTable byHand) {
                return new LimitTable(
                        version.key(),
                        version.name(),
                        UNREADABLE + byHand.getMessage(),
                        HitPolicy.UNIQUE,
                        List.of(),
                        List.of(),
                        List.of());
            }
        });
    }

    /** What differs between two tables of the same key; nothing can be said where their columns differ. */
    public List<TableChange> difference(String key, LimitTable before, LimitTable after) {
        if (!before.inputs().equals(after.inputs()) || !before.outputs().equals(after.outputs())) {
            return List.of();
        }
        return TableDifference.between(before, after, tableWords.of(key));
    }

    /** A file of the program's own. */
    public LimitTable read(String dmn) {
        try {
            return LimitTableXml.read(dmn);
        } catch (UnreadableTable e) {
            throw new IllegalStateException("a shipped limit table cannot be read", e);
        }
    }
}
