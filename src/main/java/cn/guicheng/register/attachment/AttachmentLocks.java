package cn.guicheng.register.attachment;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Held to the end of the transaction, on every node: whoever adds a reference to a content or takes the last one away holds
 * the content's; whoever enters an upload holds the person's first.
 */
@Component
record AttachmentLocks(JdbcClient jdbc) {
    private static final int EACH = 256;

    void content(String sha256) {
        hold(Integer.parseInt(sha256.substring(0, 2), 16));
    }

    void person(String person) {
        hold(EACH + Math.floorMod(person.hashCode(), EACH));
    }

    private void hold(int number) {
        jdbc.sql("select number from attachment_lock where number = ? for update")
                .param(number)
                .query(Integer.class)
                .single();
    }
}
