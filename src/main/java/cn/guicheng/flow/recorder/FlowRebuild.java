package cn.guicheng.flow.recorder;

import cn.guicheng.engine.internal.Unrestricted;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Records the runs of all cases anew from the engine's history, at a start that asks for it. What was cleaned up there is left. */
@Component
public class FlowRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(FlowRebuild.class);
    private static final int PAGE = 1000;

    private final MetricsSettings settings;
    private final HistoryService historyService;
    private final CaseReplay replay;
    private final Unrestricted unrestricted;

    FlowRebuild(MetricsSettings settings, HistoryService historyService, CaseReplay replay, Unrestricted unrestricted) {
        this.settings = settings;
        this.historyService = historyService;
        this.replay = replay;
        this.unrestricted = unrestricted;
    }

    /** Does it where the setting asks for it. */
    public void runIfAsked() {
        if (settings.rebuild()) {
            LOG.info("figures recorded anew: {} cases", run());
        }
    }

    /** One case after another, each in a transaction of its own. Returns how many. */
    int run() {
        int done = 0;
        List<HistoricProcessInstance> page = page(done);
        while (!page.isEmpty()) {
            page.forEach(found -> unrestricted.run(() -> replay.replay(found.getBusinessKey())));
            done += page.size();
            page = page(done);
        }
        return done;
    }

    private List<HistoricProcessInstance> page(int from) {
        return unrestricted.get(() -> historyService
                .createHistoricProcessInstanceQuery()
                .rootProcessInstances()
                .orderByProcessInstanceId()
                .asc()
                .listPage(from, PAGE));
    }
}
