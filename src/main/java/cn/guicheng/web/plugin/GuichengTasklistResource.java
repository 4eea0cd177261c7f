package cn.guicheng.web.plugin;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/**
 * Serves the browser's modules, whichever there are in the plugin's folder; what they ask for is answered by the controllers
 * of package {@code web}.
 */
@Path("plugin/" + GuichengTasklistPlugin.ID)
public class GuichengTasklistResource extends AbstractTasklistPluginRootResource {
    private static final List<String> FILES = PluginFiles.of(GuichengTasklistPlugin.ID);

    public GuichengTasklistResource() {
        super(GuichengTasklistPlugin.ID);
    }

    @Override
    public List<String> getAllowedAssets() {
        return FILES;
    }
}
