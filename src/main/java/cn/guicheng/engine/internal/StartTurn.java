package cn.guicheng.engine.internal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Nodes that start together on one PostgreSQL take turns, from before the registers' tables and the engine's are made until everything is there that
 * a start brings. The engine itself makes its tables without a lock, and of two nodes that look for what is missing, both would
 * bring it. An H2 database has one node.
 */
@Component
public class StartTurn extends AbstractProcessEnginePlugin {
    private static final Logger LOG = LoggerFactory.getLogger(StartTurn.class);

    /** The lock's name in the database: "guicheng" in bytes. It is the session's, so a node that dies leaves its turn. */
    private static final String LOCK = "(" + 0x6775696368656e67L + ")";

    private final DataSource dataSource;
    private Connection turn;

    StartTurn(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl configuration) {
        take();
    }

    /** Waits for the node that is starting, if there is one; whoever has the turn has it. */
    public synchronized void take() {
        if (turn != null) {
            return;
        }
        try {
            Connection connection = dataSource.getConnection();
            if (!connection.getMetaData().getDatabaseProductName().equals("PostgreSQL")) {
                connection.close();
                return;
            }
            turn = connection;
            if (!ask("pg_try_advisory_lock")) {
                LOG.info("another node is starting on this database: waiting for it");
                ask("pg_advisory_lock");
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Lets the next node start. */
    public void pass() {
        if (turn == null) {
            return;
        }
        try (Connection over = turn) {
            ask("pg_advisory_unlock");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            turn = null;
        }
    }

    private boolean ask(String function) throws SQLException {
        try (Statement statement = turn.createStatement();
                ResultSet answer = statement.executeQuery("select " + function + LOCK)) {
            return answer.next() && "t".equals(answer.getString(1));
        }
    }
}
