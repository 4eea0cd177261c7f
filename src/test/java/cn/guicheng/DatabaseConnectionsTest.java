package cn.guicheng;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the program itself asks of its connections, so that no operator has to. */
@OnPostgres
class DatabaseConnectionsTest {
    @Autowired
    JdbcClient jdbc;

    @Test
    void postgresCompilesNoQueries() {
        assertThat(jdbc.sql("show jit").query(String.class).single()).isEqualTo("off");
    }
}
