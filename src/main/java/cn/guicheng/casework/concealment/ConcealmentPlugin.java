package cn.guicheng.casework.concealment;

import cn.guicheng.engine.internal.DatabasePlugin;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Lets the engine read through {@link EngineDataSource}; after all others, because one of them brings the database. */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class ConcealmentPlugin extends DatabasePlugin {
    private final DataSource database;

    ConcealmentPlugin(DataSource database) {
        this.database = database;
    }

    @Override
    protected DataSource database(Supplier<Optional<String>> reader) {
        return new EngineDataSource(database, reader);
    }
}
