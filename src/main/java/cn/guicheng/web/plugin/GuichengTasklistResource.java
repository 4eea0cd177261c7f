package cn.guicheng.web.plugin;

import jakarta.ws.rs.Path;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Leads Tasklist to our scripts; what they ask for is answered by the controllers of package {@code web}. */
@Path("plugin/" + GuichengTasklistPlugin.ID)
public class GuichengTasklistResource extends AbstractTasklistPluginRootResource {
    public GuichengTasklistResource() {
        super(GuichengTasklistPlugin.ID);
    }
}
