package cn.guicheng.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.core.context.SecurityContextHolder;

/** Nobody asks more often than the setting says, and nobody waits for somebody else's pace. */
class PaceTest {
    private final Pace pace = new Pace(new DoorSettings(5, ""));

    @AfterEach
    void logOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theSixthQuestionOfASecondWaits() throws Exception {
        List<Integer> statuses = IntStream.range(0, 6)
                .mapToObj(i -> ask("lina", "/api/cases").getStatus())
                .toList();
        assertThat(statuses).containsExactly(200, 200, 200, 200, 200, 429);
        MockHttpServletResponse refused = ask("lina", "/engine-rest/task");
        assertThat(refused.getStatus()).isEqualTo(429);
        assertThat(refused.getHeader("Retry-After")).isEqualTo("1");
        assertThat(refused.getContentAsString()).contains("请求过于频繁");
        assertThat(ask("madong", "/api/cases").getStatus()).isEqualTo(200);
    }

    @Test
    void filesOfThePagesAreNotCounted() {
        for (int file = 0; file < 50; file++) {
            assertThat(ask("lina", "/camunda/lib/deps.js").getStatus()).isEqualTo(200);
        }
        assertThat(ask("lina", "/api/cases").getStatus()).isEqualTo(200);
    }

    private MockHttpServletResponse ask(String person, String path) {
        SecurityContextHolder.getContext()
                .setAuthentication(new PersonLoggedIn(new OfficePerson(person, 0), List.of(), false));
        MockHttpServletResponse response = new MockHttpServletResponse();
        try {
            pace.doFilter(new MockHttpServletRequest("GET", path), response, new MockFilterChain());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return response;
    }
}
