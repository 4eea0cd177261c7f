package cn.guicheng;

import static cn.guicheng.Together.together;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
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
    void everythingIsThereOnceAndAnotherStartAddsNothing() throws Exception {
        String database = EmbeddedPostgresServer.emptyDatabase();
        List<Integer> together = afterStarting(List.of("first", "second"), database);
        assertThat(together).doesNotContain(0);
        assertThat(afterStarting(List.of("third", "fourth"), database)).isEqualTo(together);
    }

    private List<Integer> afterStarting(List<String> names, String database) throws Exception {
        List<Callable<Node>> starts = new ArrayList<>();
        names.forEach(name -> starts.add(() -> Node.start(data.resolve(name), database)));
        List<Node> nodes = together(starts);
        try {
            JsonNode deployments = nodes.get(0)
                    .office()
                    .get("admin", "/engine-rest/deployment")
                    .body();
            assertThat(deployments.findValuesAsText("name")).doesNotHaveDuplicates();
            JsonNode rights = nodes.get(1)
                    .office()
                    .get("admin", "/engine-rest/authorization?type=0")
                    .body();
            assertThat(rights).extracting(NodesStartTogetherTest::right).doesNotHaveDuplicates();
            return WHAT_A_START_BRINGS.stream()
                    .map(path -> nodes.get(0)
                            .office()
                            .get("admin", "/engine-rest" + path)
                            .body()
                            .size())
                    .toList();
        } finally {
            nodes.forEach(Node::close);
        }
    }

    private static String right(JsonNode authorization) {
        return authorization.path("resourceType").asInt() + " "
                + authorization.path("resourceId").asText();
    }
}
