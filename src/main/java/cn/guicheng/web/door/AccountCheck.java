package cn.guicheng.web.door;

import cn.guicheng.office.login.AccountState;
import cn.guicheng.office.login.AccountStates;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * A session is worth what its person is worth now: an account that is closed or gone, or a password changed since, ends it; a
 * post gained or lost counts at the next request. What the office knows is at most one second old, on every node.
 */
final class AccountCheck extends OncePerRequestFilter {
    private final AccountStates accounts;

    AccountCheck(AccountStates accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known instanceof PersonLoggedIn login) {
            AccountState account = accounts.of(login.id());
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            if (account.open()
                    && account.credentialsVersion() == login.getPrincipal().credentialsVersion()) {
                context.setAuthentication(
                        new PersonLoggedIn(login.getPrincipal(), account.groups(), account.mustChangePassword()));
            } else {
                end(request.getSession(false));
            }
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static void end(HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
    }
}
