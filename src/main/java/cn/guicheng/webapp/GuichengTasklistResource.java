package cn.guicheng.webapp;

import jakarta.ws.rs.Path;
import java.util.List;
import org.camunda.bpm.tasklist.resource.AbstractTasklistPluginRootResource;

/** Serves the browser's modules; what they ask for is answered by the controllers of package {@code web}. */
@Path("plugin/" + GuichengTasklistPlugin.ID)
public class GuichengTasklistResource extends AbstractTasklistPluginRootResource {
    private static final List<String> FILES = List.of(
            "app/plugin.js",
            "app/plugin.css",
            "app/api.js",
            "app/dom.js",
            "app/money.js",
            "app/forms.js",
            "app/field.js",
            "app/claim-lines.js",
            "app/voucher-lines.js",
            "app/attachments.js",
            "app/consenter.js",
            "app/case-sheet.js",
            "app/task-sheet.js",
            "app/task-card.js",
            "app/cases-page.js");

    public GuichengTasklistResource() {
        super(GuichengTasklistPlugin.ID);
    }

    @Override
    public List<String> getAllowedAssets() {
        return FILES;
    }
}
