package cn.guicheng.web.plugin;

import java.util.Set;
import org.camunda.bpm.tasklist.plugin.spi.impl.AbstractTasklistPlugin;

/** Announces to Tasklist that there are files of ours to load. */
public class GuichengTasklistPlugin extends AbstractTasklistPlugin {
    static final String ID = "guicheng";

    @Override
    public String getId() {
        return ID;
    }

    @Override
    public Set<Class<?>> getResourceClasses() {
        return Set.of(GuichengTasklistResource.class);
    }
}
