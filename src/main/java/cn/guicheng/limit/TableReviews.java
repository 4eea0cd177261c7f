package cn.guicheng.limit;

import cn.guicheng.limit.TableVersions.Version;
import cn.guicheng.limit.check.Finding;
import cn.guicheng.limit.check.Finding.Kind;
import cn.guicheng.limit.check.TableCheck;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.LimitTableXml;
import cn.guicheng.limit.table.TableChange;
import cn.guicheng.limit.table.TableDifference;
import cn.guicheng.limit.table.UnreadableTable;
import cn.guicheng.limit.table.Words;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** Looks through a proposed table: the same eyes for the browser, for scripts and for a proposal. */
@Component
public class TableReviews {
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
            return new TableReview(
                    base,
                    live,
                    proposed,
                    sameFrame ? LimitTableXml.write(frame, proposed) : null,
                    findings,
                    sameFrame ? TableDifference.between(live, proposed, words) : List.of(),
                    words);
        } catch (UnreadableTable unreadable) {
            Finding finding = new Finding(Kind.UNREADABLE, true, unreadable.getMessage(), List.of(), null, List.of());
            return new TableReview(base, live, null, null, List.of(finding), List.of(), words);
        }
    }

    /** A table of the engine's, which was checked before it got there. */
    public LimitTable table(Version version) {
        return tables.computeIfAbsent(version.definitionId(), id -> trusted(versions.dmn(version)));
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
        return trusted(dmn);
    }

    private static LimitTable trusted(String dmn) {
        try {
            return LimitTableXml.read(dmn);
        } catch (UnreadableTable e) {
            throw new IllegalStateException("a limit table in force cannot be read", e);
        }
    }
}
