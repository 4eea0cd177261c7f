package cn.guicheng.flow.figures;

import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * How long something took.
 *
 * @param p50 seconds within which half of them were done; null where there are none
 * @param p90 seconds within which nine of ten were done; null where there are none
 */
public record Spread(Long p50, Long p90) {
    static final Spread NONE = new Spread(null, null);

    static Spread read(ResultSet row, String name) throws SQLException {
        return new Spread(seconds(row, name + "_p50"), seconds(row, name + "_p90"));
    }

    /** A percentile lies between two durations; whole seconds say enough. */
    static Long seconds(ResultSet row, String column) throws SQLException {
        double seconds = row.getDouble(column);
        return row.wasNull() ? null : Math.round(seconds);
    }
}
