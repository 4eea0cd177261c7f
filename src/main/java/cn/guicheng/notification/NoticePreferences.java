package cn.guicheng.notification;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How each person wants to be told of each kind. */
@Component
public class NoticePreferences {
    private final JdbcClient jdbc;

    NoticePreferences(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** How one is told. */
    public enum Mode {
        AT_ONCE("at-once"),
        DIGEST("digest"),
        NONE("none");

        private final String id;

        Mode(String id) {
            this.id = id;
        }

        public String id() {
            return id;
        }

        public static Optional<Mode> of(String id) {
            return Arrays.stream(values()).filter(mode -> mode.id.equals(id)).findFirst();
        }
    }

    /** At once, unless the person chose otherwise. */
    public Mode of(String person, NoticeKind kind) {
        return kind.isChosen() ? of(person).getOrDefault(kind, Mode.AT_ONCE) : Mode.AT_ONCE;
    }

    /** What the person chose, by kind; kinds they never chose for are left out. */
    public Map<NoticeKind, Mode> of(String person) {
        Map<NoticeKind, Mode> chosen = new EnumMap<>(NoticeKind.class);
        jdbc.sql("select kind, mode from notice_preference where person = ?")
                .param(person)
                .query((row, number) -> Map.entry(row.getString("kind"), row.getString("mode")))
                .list()
                .forEach(row ->
                        Mode.of(row.getValue()).ifPresent(mode -> chosen.put(NoticeKind.of(row.getKey()), mode)));
        return chosen;
    }

    /** Keeps what the person chose; kinds left out stay as they are. */
    @Transactional
    public void choose(String person, Map<NoticeKind, Mode> modes) {
        modes.forEach((kind, mode) -> {
            jdbc.sql("delete from notice_preference where person = ? and kind = ?")
                    .params(person, kind.id())
                    .update();
            jdbc.sql("insert into notice_preference (person, kind, mode) values (?, ?, ?)")
                    .params(person, kind.id(), mode.id())
                    .update();
        });
    }
}
