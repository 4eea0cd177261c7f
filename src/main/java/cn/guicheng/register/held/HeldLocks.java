package cn.guicheng.register.held;

import java.util.Collection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Held to the end of the transaction, on every node, by whoever looks whether something is free and takes it. */
@Component
record HeldLocks(JdbcClient jdbc) {
    private static final int LOCKS = 256;

    /** In one order, so that two who want several never wait for one another. */
    void take(Collection<Wanted> wanted) {
        wanted.stream()
                .map(each -> Math.floorMod((each.hold() + " " + each.subject()).hashCode(), LOCKS))
                .sorted()
                .distinct()
                .forEach(number -> jdbc.sql("select number from held_lock where number = ? for update")
                        .param(number)
                        .query(Integer.class)
                        .single());
    }
}
