package cn.guicheng.notification;

import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** The address under which people reach the program, for links that leave it. */
@Component
public class PublicAddress {
    private final NotificationSettings settings;
    private final Environment environment;

    PublicAddress(NotificationSettings settings, Environment environment) {
        this.settings = settings;
        this.environment = environment;
    }

    /** The full address of a path that begins with a slash. */
    public String of(String path) {
        if (!settings.address().isBlank()) {
            return settings.address().replaceAll("/+$", "") + path;
        }
        String host = environment.getProperty("server.address", "127.0.0.1");
        String port = environment.getProperty("local.server.port", environment.getProperty("server.port", "8080"));
        return "http://%s:%s%s".formatted(host.equals("0.0.0.0") ? "127.0.0.1" : host, port, path);
    }
}
