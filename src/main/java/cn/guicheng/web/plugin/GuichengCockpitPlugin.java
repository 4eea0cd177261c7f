package cn.guicheng.web.plugin;

import java.util.Set;
import org.camunda.bpm.cockpit.plugin.spi.impl.AbstractCockpitPlugin;

/** Announces to Cockpit that there are files of ours to load. */
public class GuichengCockpitPlugin extends AbstractCockpitPlugin {
    static final String ID = "guicheng-cockpit";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(GuichengCockpitResource.class);
    }
}
