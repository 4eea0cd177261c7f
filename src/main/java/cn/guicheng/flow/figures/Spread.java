package cn.guicheng.flow.figures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/**
 * How long something took.
 *
 * @param p50 seconds within which half of them were done; null where there are none
 * @param p90 seconds within which nine of ten were done; null where there are none
 */
public record Spread(Long p50, Long p90) {
    static final Spread NONE = new Spread(null, null);

    /** As the database's percentile_cont takes it: between two durations that are next to each other. */
    static Spread of(Collection<Long> seconds) {
        List<Long> sorted = seconds.stream().sorted().toList();
        return sorted.isEmpty() ? NONE : new Spread(percentile(sorted, 0.5), percentile(sorted, 0.9));
    }

    private static long percentile(List<Long> sorted, double share) {
        double place = (sorted.size() - 1) * share;
        int below = (int) Math.floor(place);
        int above = (int) Math.ceil(place);
        return Math.round(sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below)));
    }

    static Spread read(ResultSet row, String name) throws SQLException {
        return new Spread(seconds(row, name + "_p50"), seconds(row, name + "_p90"));
    }

    /** A percentile lies between two durations; whole seconds say enough. */
    static Long seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Math.round(seconds);
    }
}
