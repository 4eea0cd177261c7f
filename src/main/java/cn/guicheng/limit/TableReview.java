package cn.guicheng.limit;

import cn.guicheng.limit.TableVersions.Version;
import cn.guicheng.limit.check.Finding;
import cn.guicheng.limit.check.Finding.Kind;
import cn.guicheng.limit.table.LimitTable;
import cn.guicheng.limit.table.TableChange;
import cn.guicheng.limit.table.Words;
import java.util.List;

/**
 * What can be said of a proposed table beside the one in force.
 *
 * @param base the version in force
 * @param live that version as a table
 * @param proposed the proposed table, normalised; null where it cannot be read
 * @param dmn the file that would be put in force: the one in force with the proposed rules; null where it cannot be read
 * @param findings what speaks against it
 * @param difference cell by cell
 * @param words of its values
 */
public record TableReview(
        Version base,
        LimitTable live,
        LimitTable proposed,
        String dmn,
        List<Finding> findings,
        List<TableChange> difference,
        Words words) {
    /** Whether something refuses it. */
    public boolean isRefused() {
        return findings.stream().anyMatch(Finding::refuses);
    }

    /** Whether every row of it can be evaluated, whatever it leaves open or decides twice. */
    public boolean canDecide() {
        return findings.stream()
                .filter(Finding::refuses)
                .allMatch(finding -> finding.kind() == Kind.GAP || finding.kind() == Kind.OVERLAP);
    }

    /** Whether it would change anything. */
    public boolean isChanged() {
        return !difference.isEmpty();
    }
}
