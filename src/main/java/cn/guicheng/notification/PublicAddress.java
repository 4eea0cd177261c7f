package cn.guicheng.notification;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address under which people reach the program, for links that leave it. */
@Component
public class PublicAddress {
    private final NotificationSettings settings;
    private final Environment environment;
    /** Looked up once the program listens: every request asks for it. */
    private volatile String base;

    PublicAddress(NotificationSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** The full address of a path that begins with a slash. */
    public String of(String path) {
        String own = base;
        return (own == null ? found() : own) + path;
    }

    private String found() {
        if (!settings.address().isBlank()) {
            base = settings.address().replaceAll("/+$", "");
            return base;
        }
        String host = environment.getProperty("server.address", "127.0.0.1");
        String listening = environment.getProperty("local.server.port");
        String port = listening == null ? environment.getProperty("server.port", "8080") : listening;
        String found = "http://%s:%s".formatted(host.equals("0.0.0.0") ? "127.0.0.1" : host, port);
        if (listening != null) {
            base = found;
        }
        return found;
    }
}
