package cn.guicheng.web.door;

import cn.guicheng.web.kit.ErrorBody;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Nobody keeps the office from working by asking without a pause. Counted on each node by itself. */
final class Pace extends OncePerRequestFilter {
    private final int perSecond;
    private final RequestMatcher open = DoorPaths.open();
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(10_000)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    Pace(DoorSettings settings) {
        this.perSecond = settings.requestsPerSecond();
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof PersonLoggedIn person
                && !open.matches(request)) {
            ConsumptionProbe turn = buckets.get(person.id(), this::bucket).tryConsumeAndReturnRemaining(1);
            if (!turn.isConsumed()) {
                long wait = Duration.ofNanos(turn.getNanosToWaitForRefill()).toSeconds() + 1;
                response.setHeader("Retry-After", String.valueOf(wait));
                new ErrorBody("Refusal", "请求过于频繁，请稍后再试。").send(response, 429);
                return;
            }
        }
        chain.doFilter(request, response);
    }

    private Bucket bucket(String person) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(perSecond).refillGreedy(perSecond, Duration.ofSeconds(1)))
                .build();
    }
}
