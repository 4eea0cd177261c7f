package cn.guicheng.benchmark;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;

/** Puts a counter between the program and its pool of connections. */
class CountedDatabase implements BeanPostProcessor {
    private final Counted counted = new Counted();

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof HikariDataSource pool ? counted.around(pool) : bean;
    }

    Counted counted() {
        return counted;
    }
}
