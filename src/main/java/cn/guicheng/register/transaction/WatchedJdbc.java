package cn.guicheng.register.transaction;

import java.util.Arrays;
import java.util.Collection;
import javax.sql.DataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ParameterizedPreparedStatementSetter;
import org.springframework.jdbc.core.PreparedStatementCreator;
import org.springframework.jdbc.core.PreparedStatementSetter;
import org.springframework.jdbc.core.SqlProvider;
import org.springframework.jdbc.support.KeyHolder;

/** The one way in which registers reach the database tells {@link TablesWritten} what it writes. */
@Configuration(proxyBeanMethods = false)
class WatchedJdbc {
    @Bean
    JdbcTemplate watchedTemplate(DataSource database) {
        return new Watched(database);
    }

    private static final class Watched extends JdbcTemplate {
        Watched(DataSource database) {
            super(database);
        }

        @Override
        public int update(String sql) {
            return noted(sql, super.update(sql));
        }

        @Override
        protected int update(PreparedStatementCreator statement, PreparedStatementSetter values) {
            return noted(sql(statement), super.update(statement, values));
        }

        @Override
        public int update(PreparedStatementCreator statement, KeyHolder keys) {
            return noted(sql(statement), super.update(statement, keys));
        }

        @Override
        public int[] batchUpdate(String sql, BatchPreparedStatementSetter values) {
            int[] rows = super.batchUpdate(sql, values);
            noted(sql, Arrays.stream(rows).anyMatch(changed -> changed != 0) ? 1 : 0);
            return rows;
        }

        @Override
        public <T> int[][] batchUpdate(
                String sql, Collection<T> batch, int size, ParameterizedPreparedStatementSetter<T> values) {
            int[][] rows = super.batchUpdate(sql, batch, size, values);
            noted(sql, batch.size());
            return rows;
        }

        private static int noted(String sql, int rows) {
            TablesWritten.note(sql, rows);
            return rows;
        }

        private static String sql(PreparedStatementCreator statement) {
            return statement instanceof SqlProvider provider ? provider.getSql() : "update unknown";
        }
    }
}
