package cn.guicheng;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.stereotype.Component;

/**
 * PostgreSQL compiles a query it believes to be long before it runs it. The engine's queries are many and short, but look
 * long where rights are checked: compiling the inbox takes longer than reading it. So it is switched off on our connections.
 */
@Component
class DatabaseConnections implements BeanPostProcessor {
    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool
                && pool.getConnectionInitSql() == null
                && DatabaseDriver.fromJdbcUrl(pool.getJdbcUrl()) == DatabaseDriver.POSTGRESQL) {
            pool.setConnectionInitSql("set jit = off");
        }
        return bean;
    }
}
