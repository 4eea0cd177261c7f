package cn.guicheng.casework.concealment;

import cn.guicheng.engine.store.CaseRows;
import cn.guicheng.register.concealment.Concealments;
import cn.guicheng.register.concealment.NarrowedTables;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * The database as the engine and its monitoring application see it: whatever they read while somebody is logged in is without
 * the cases that are concealed from that person. It is the one place that all their lists, counts, statistics and single look-ups
 * go through.
 */
final class EngineDataSource extends TransactionAwareDataSourceProxy {
    private static final String CONCEALED = "select k.case_number from concealment k where k.person = '%s'";

    private final Concealments concealments;
    private final Supplier<Optional<String>> reader;

    /** @param reader user id of who is logged in */
    EngineDataSource(DataSource database, Concealments concealments, Supplier<Optional<String>> reader) {
        super(database);
        this.concealments = concealments;
        this.reader = reader;
    }

    /** The engine takes one for all that a command reads. */
    @Override
    public Connection getConnection() throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, new Statements(super.getConnection()));
    }

    /** The same question of all cases but those that are concealed from the person. */
    private static String without(String sql, String person) {
        String concealed = CONCEALED.formatted(person.replace("'", "''"));
        return new NarrowedTables(CaseRows.conditionsOfOthers(concealed)).in(sql);
    }

    private final class Statements implements InvocationHandler {
        private final Connection connection;

        Statements(Connection connection) {
            this.connection = connection;
        }

        @Override
        public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
            if (method.getName().equals("equals")) {
                return proxy == arguments[0];
            }
            if (method.getName().equals("prepareStatement")) {
                arguments[0] = readable((String) arguments[0]);
            }
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getTargetException();
            }
        }

        private String readable(String sql) {
            if (!CaseRows.areReadBy(sql)) {
                return sql;
            }
            return reader.get()
                    .filter(person -> concealments.hasAny(person, connection))
                    .map(person -> without(sql, person))
                    .orElse(sql);
        }
    }
}
