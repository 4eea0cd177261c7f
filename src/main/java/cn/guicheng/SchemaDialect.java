package cn.guicheng;

import cn.guicheng.engine.internal.StartTurn;
import java.sql.DatabaseMetaData;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.autoconfigure.flyway.FlywayConfigurationCustomizer;
import org.springframework.boot.autoconfigure.flyway.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;

/** The one word in which the two databases' schemas differ. */
@Configuration
class SchemaDialect {
    /** Behind a generated column PostgreSQL asks for {@code stored}, and H2 does not know it. */
    @Bean
    FlywayConfigurationCustomizer generatedColumns(DataSource database) {
        String stored = isPostgres(database) ? "stored" : "";
        return flyway -> flyway.placeholders(Map.of("stored", stored));
    }

    /** Of two nodes on an empty database the second waits before it looks which tables there are. */
    @Bean
    FlywayMigrationStrategy inTurn(StartTurn turn) {
        return flyway -> {
            turn.take();
            flyway.migrate();
        };
    }

    private static boolean isPostgres(DataSource database) {
        try {
            String product = JdbcUtils.extractDatabaseMetaData(database, DatabaseMetaData::getDatabaseProductName);
            return DatabaseDriver.fromProductName(product) == DatabaseDriver.POSTGRESQL;
        } catch (MetaDataAccessException unreachable) {
            throw new IllegalStateException(unreachable);
        }
    }
}
