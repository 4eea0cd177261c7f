package cn.guicheng.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** People who open a page at the same moment all get one that works. */
@OnH2
class OneNonceForEachPageTest {
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-([^']+)'");
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]*)\"");

    @Autowired
    TestOffice office;

    @Test
    void everyPageCarriesTheNonceOfItsOwnPolicy() throws Exception {
        HttpClient http = HttpClient.newHttpClient();
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Future<HttpResponse<String>>> pages = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String app = List.of("tasklist", "welcome", "cockpit", "admin").get(i % 4);
            URI page = URI.create(office.address() + "/camunda/app/" + app + "/default" + (i % 3 == 0 ? "" : "/"));
            pages.add(people.submit(() -> http.send(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString())));
        }
        for (Future<HttpResponse<String>> page : pages) {
            String policy =
                    page.get().headers().firstValue("Content-Security-Policy").orElseThrow();
            assertThat(nonces(IN_PAGE, page.get().body()))
                    .hasSize(4)
                    .containsOnly(nonces(IN_POLICY, policy).get(0));
        }
        people.shutdown();
    }

    private static List<String> nonces(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
