package cn.guicheng.web.plugin;

import jakarta.ws.rs.Path;
import org.camunda.bpm.cockpit.plugin.resource.AbstractCockpitPluginRootResource;

/** Leads Cockpit to our scripts. */
@Path("plugin/" + GuichengCockpitPlugin.ID)
public class GuichengCockpitResource extends AbstractCockpitPluginRootResource {
    public GuichengCockpitResource() {
        super(GuichengCockpitPlugin.ID);
    }
}
