package cn.guicheng.casework.concealment;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
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
    private static final String ANYTHING = "select 1 from concealment where person = ? fetch first 1 rows only";

    private final Supplier<Optional<String>> reader;

    /** @param reader user id of who is logged in */
    EngineDataSource(DataSource database, Supplier<Optional<String>> reader) {
        super(database);
        this.reader = reader;
    }

    /** The engine takes one for all that a command reads. */
    @Override
    public Connection getConnection() throws SQLException {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, new Statements(super.getConnection()));
    }

    private final class Statements implements InvocationHandler {
        private final Connection connection;
        private final Map<String, Boolean> restricted = new HashMap<>();

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

        private String readable(String sql) throws SQLException {
            Optional<String> person = EngineRows.areReadBy(sql) ? reader.get() : Optional.empty();
            return person.isPresent() && isRestricted(person.get()) ? EngineRows.without(sql, person.get()) : sql;
        }

        /** Asked once, and on this connection: another one might have to be waited for. */
        private boolean isRestricted(String person) throws SQLException {
            Boolean known = restricted.get(person);
            if (known == null) {
                try (PreparedStatement question = connection.prepareStatement(ANYTHING)) {
                    question.setString(1, person);
                    try (ResultSet answer = question.executeQuery()) {
                        known = answer.next();
                    }
                }
                restricted.put(person, known);
            }
            return known;
        }
    }
}
