package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.NodeRunner;
import org.junit.jupiter.api.Test;

/** Our scripts keep ESLint's recommended rules and our own few, and import each other in one direction. */
class ScriptsTest {
    @Test
    void everyScriptIsClean() {
        String[] said = NodeRunner.run(
                        "/lint/scripts.cjs",
                        "src/main/resources/webapp=/camunda/guicheng/app",
                        "forms=/camunda/guicheng/forms",
                        "src/main/resources/plugin-webapp/guicheng/app=/camunda/api/tasklist/plugin/guicheng/static/app",
                        "src/main/resources/plugin-webapp/guicheng-cockpit/app=/camunda/api/cockpit/plugin/guicheng-cockpit/static/app",
                        "src/main/resources/META-INF/resources/webjars/camunda/app=/camunda/app",
                        "/camunda/guicheng/app/procedures.js")
                .split("\n");
        assertThat(said).singleElement().asString().matches("\\d+ scripts read");
    }
}
