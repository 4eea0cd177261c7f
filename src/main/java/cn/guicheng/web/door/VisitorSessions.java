package cn.guicheng.web.door;

import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionEvent;
import jakarta.servlet.http.HttpSessionListener;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** The login page begins a session for whoever looks at it; without a login it is soon forgotten, so that lookers-on fill no memory. */
@Component
class VisitorSessions implements HttpSessionListener {
    private static final Duration OF_VISITORS = Duration.ofMinutes(5);
    private static final Duration OF_PEOPLE = Duration.ofMinutes(30);

    @Override
    public void sessionCreated(HttpSessionEvent event) {
        event.getSession().setMaxInactiveInterval((int) OF_VISITORS.toSeconds());
    }

    static void isSomebodys(HttpSession session) {
        session.setMaxInactiveInterval((int) OF_PEOPLE.toSeconds());
    }
}
