package cn.guicheng.web.door;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import cn.guicheng.WebSession;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Where our files are, who may have them, and how long a browser keeps them. */
@OnH2
class ReleaseAddressesTest {
    private static final String ROOT = "/camunda/guicheng/";
    private static final String EARLIER = ROOT + "0123456789ab/";

    @Autowired
    TestOffice office;

    private RawHttp server;
    private String present;

    @BeforeEach
    void open() {
        server = new RawHttp(office.address());
        present = led("tasklist.js").replace("app/tasklist.js", "");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"tasklist.js", "tasklist.css", "cockpit.js", "admin/closing.js", "metrics/metrics-print.js"})
    void theWayInLeadsToThePresentReleaseAndIsAskedEachTime(String file) {
        RawHttp.Answer way = server.get(ROOT + "now/app/" + file);
        assertThat(way.status()).isEqualTo(302);
        assertThat(way.headers().get("location"))
                .isEqualTo(present + "app/" + file)
                .matches("/camunda/guicheng/[0-9a-f]{12}/.*");
        assertThat(way.headers().get("cache-control")).isEqualTo("no-cache");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "app/tasklist.js",
                "app/lib/page.css",
                "app/procedures.js",
                "forms/complaint/tasklist.js",
                "forms/complaint/intake.js",
                "forms/opinion.html",
                "libraries/bpmn-js/dist/bpmn-navigated-viewer.production.min.js"
            })
    void whatIsOfThePresentReleaseIsKeptAndNothingElse(String file) {
        RawHttp.Answer kept = server.get(present + file, lina());
        assertThat(kept.status()).isEqualTo(200);
        assertThat(kept.headers().get("cache-control")).isEqualTo("max-age=31536000, private, immutable");
        for (String other : new String[] {EARLIER, ROOT}) {
            RawHttp.Answer asked = server.get(other + file, lina());
            assertThat(asked.status()).as(other).isEqualTo(200);
            assertThat(asked.body()).as("the file there is").isEqualTo(kept.body());
            assertThat(asked.headers().get("cache-control")).as(other).isEqualTo("no-cache");
            assertThat(asked.headers().get("content-type"))
                    .isEqualTo(kept.headers().get("content-type"));
        }
    }

    @Test
    void aFileOfAnEarlierReleaseThatIsStillTheSameIsNotSentAgain() {
        RawHttp.Answer file = server.get(EARLIER + "app/tasklist.js");
        String when = "If-Modified-Since: " + file.headers().get("last-modified");
        assertThat(server.get(EARLIER + "app/tasklist.js", when).status()).isEqualTo(304);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0123456789a/app/tasklist.js",
                "0123456789abc/app/tasklist.js",
                "0123456789AB/app/tasklist.js",
                "0123456789ag/app/tasklist.js",
                "release/app/tasklist.js",
                "now/app/none.js",
                "now/app/admin",
                "now/app/",
                "now/app",
                "now/app/tasklist.js/",
                "now/forms/complaint/tasklist.js",
                "now/libraries/bpmn-js/LICENSE",
                "0123456789ab/app/none.js",
                "0123456789ab/app/",
                "0123456789ab/app",
                "0123456789ab/app/tasklist.js/",
                "0123456789ab/",
                "0123456789ab/tasklist.js",
                "0123456789ab/processes/reimbursement.bpmn",
                "0123456789ab/0123456789ab/app/tasklist.js",
                "0123456789ab/app/0123456789ab/app/tasklist.js",
                "0123456789ab/libraries/bpmn-js/LICENSE/",
                "app/0123456789ab/app/tasklist.js",
                "app/tasklist.js/",
                "app/",
                "app"
            })
    void anythingElseIsNotThere(String path) {
        assertThat(server.get(ROOT + path, lina()).status()).isEqualTo(404);
        assertThat(server.get(ROOT + path).status()).isIn(401, 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"app/none.js", "app/tasklist.js/", "app/", "app/0123456789ab/app/tasklist.js", "tasklist.js"})
    void norIsItUnderThePresentRelease(String path) {
        assertThat(server.get(present + path, lina()).status()).isEqualTo(404);
    }

    @Test
    void ofTheRestNothingIsKept() {
        RawHttp.Answer none = server.get(present + "app/none.js");
        assertThat(none.status()).isEqualTo(404);
        RawHttp.Answer refused = server.get(present + "forms/complaint/intake.js");
        assertThat(refused.status()).isEqualTo(401);
        for (RawHttp.Answer answer : new RawHttp.Answer[] {none, refused}) {
            assertThat(answer.headers().getOrDefault("cache-control", "")).doesNotContain("max-age", "immutable");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "forms/complaint/intake.js",
                "forms/complaint/x/tasklist.js",
                "forms/opinion.html",
                "libraries/bpmn-js/LICENSE"
            })
    void whatNeedsALoginNeedsItUnderEveryRelease(String file) {
        for (String release : new String[] {present, EARLIER, ROOT}) {
            assertThat(server.get(release + file).status()).as(release).isEqualTo(401);
        }
    }

    private String led(String file) {
        return server.get(ROOT + "now/app/" + file).headers().get("location");
    }

    private String lina() {
        return "Cookie: JSESSIONID=" + WebSession.of(office, "lina", "tasklist").cookie("JSESSIONID");
    }
}
