package cn.guicheng.web.plugin;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Serves the browser's modules, whichever there are in the plugin's folder. */
@Path("plugin/" + GuichengCockpitPlugin.ID)
public class GuichengCockpitResource extends AbstractCockpitPluginRootResource {
    private static final List<String> FILES = PluginFiles.of(GuichengCockpitPlugin.ID);

    public GuichengCockpitResource() {
        super(GuichengCockpitPlugin.ID);
    }

    @Override
    public List<String> getAllowedAssets() {
        return FILES;
    }
}
