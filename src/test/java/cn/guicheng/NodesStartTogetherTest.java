package cn.guicheng;

import static cn.guicheng.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two programs started at the same moment on one empty PostgreSQL: both come up, and everything is there once. */
@Tag("restart")
class NodesStartTogetherTest {
    private static final List<String> WHAT_A_START_BRINGS = List.of(
            "/deployment",
            "/process-definition",
            "/decision-definition",
            "/authorization?type=0",
            "/authorization?type=1",
            "/filter",
            "/group",
            "/user");

    @TempDir
    Path data;

    @Test
    void everythingIsThereOnce() throws Exception {
        String database = EmbeddedPostgresServer.emptyDatabase();
        List<Node> nodes = together(List.of(
                () -> Node.start(data.resolve("first"), database), () -> Node.start(data.resolve("second"), database)));
        try {
            TestOffice first = nodes.get(0).office();
            TestOffice second = nodes.get(1).office();
            WHAT_A_START_BRINGS.forEach(
                    path -> assertThat(count(first, path)).as(path).isPositive().isEqualTo(count(second, path)));
            assertThat(first.get("admin", "/engine-rest/deployment").body().findValuesAsText("name"))
                    .doesNotHaveDuplicates();
            WebSession administration = WebSession.of(second, "admin", "admin");
            assertThat(administration
                            .get("/camunda/api/engine/engine/default/authorization?type=0")
                            .body())
                    .extracting(NodesStartTogetherTest::right)
                    .doesNotHaveDuplicates();
        } finally {
            nodes.forEach(Node::close);
        }
    }

    private static int count(TestOffice office, String path) {
        return office.get("admin", "/engine-rest" + path).body().size();
    }

    private static String right(JsonNode authorization) {
        return authorization.path("resourceType").asInt() + " "
                + authorization.path("resourceId").asText();
    }
}
