package cn.guicheng.web.door;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.NullSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;

/** One request, one person: who sends a name and a password is nobody else's session, and leaves none. */
final class LoginByDoor implements SecurityContextRepository {
    private final SecurityContextRepository session = new HttpSessionSecurityContextRepository();
    private final SecurityContextRepository none = new NullSecurityContextRepository();

    static boolean isByPassword(HttpServletRequest request) {
        return DoorPaths.isForScripts(request) && request.getHeader("Authorization") != null;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return of(holder.getRequest()).loadContext(holder);
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(HttpServletRequest request) {
        return of(request).loadDeferredContext(request);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        of(request).saveContext(context, request, response);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return of(request).containsContext(request);
    }

    private SecurityContextRepository of(HttpServletRequest request) {
        return isByPassword(request) ? none : session;
    }
}
