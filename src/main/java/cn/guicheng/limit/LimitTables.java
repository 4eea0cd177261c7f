package cn.guicheng.limit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Seeds the limit tables. Each is deployed once, while its key is unknown; from then on it belongs to the managers, and no
 * release overwrites what they decided.
 */
@Component
public class LimitTables {
    private final RepositoryService repositoryService;

    LimitTables(RepositoryService repositoryService) {
        this.repositoryService = repositoryService;
    }

    /** Deploys every table under {@code decisions/limits} that the engine does not know yet. */
    public void seed() {
        try {
            for (Resource table :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:decisions/limits/*.dmn")) {
                String key = table.getFilename().replace(".dmn", "");
                if (isUnknown(key)) {
                    deploy(key, table);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isUnknown(String key) {
        return repositoryService
                        .createDecisionDefinitionQuery()
                        .decisionDefinitionKey(key)
                        .count()
                == 0;
    }

    private void deploy(String key, Resource table) throws IOException {
        try (InputStream content = table.getInputStream()) {
            repositoryService
                    .createDeployment()
                    .name("limits/" + key)
                    .source("guicheng")
                    .addInputStream("decisions/limits/" + table.getFilename(), content)
                    .deploy();
        }
    }
}
