package cn.guicheng.webapp;

import jakarta.ws.rs.Path;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * Serves the browser's modules, whichever there are in the plugin's folder; what they ask for is answered by the controllers
 * of package {@code web}.
 */
@Path("plugin/" + GuichengTasklistPlugin.ID)
public class GuichengTasklistResource extends AbstractTasklistPluginRootResource {
    private static final List<String> FILES = files();

    public GuichengTasklistResource() {
        super(GuichengTasklistPlugin.ID);
    }

    @Override
    public List<String> getAllowedAssets() {
        return FILES;
    }

    private static List<String> files() {
        try {
            Resource[] found = new PathMatchingResourcePatternResolver()
                    .getResources("classpath*:plugin-webapp/" + GuichengTasklistPlugin.ID + "/app/*.*");
            return Arrays.stream(found).map(file -> "app/" + file.getFilename()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
