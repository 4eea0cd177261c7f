package cn.guicheng.casework.find;

import cn.guicheng.engine.internal.Unrestricted;
import cn.guicheng.register.find.CaseTexts;
import java.util.List;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Writes the words of all cases from the engine's history: of those from before words were kept, or at a start that asks for it. */
@Component
public class CaseTextRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(CaseTextRebuild.class);
    private static final int PAGE = 1000;

    private final FindSettings settings;
    private final HistoryService historyService;
    private final CaseTextWriter writer;
    private final CaseTexts texts;
    private final Unrestricted unrestricted;

    CaseTextRebuild(
            FindSettings settings,
            @Lazy HistoryService historyService,
            CaseTextWriter writer,
            CaseTexts texts,
            Unrestricted unrestricted) {
        this.settings = settings;
        this.historyService = historyService;
        this.writer = writer;
        this.texts = texts;
        this.unrestricted = unrestricted;
    }

    /** Does it where the setting asks for it, or where no case has words yet. */
    public void runWhereNeeded() {
        if (settings.rebuild() || texts.count() == 0) {
            int done = run();
            if (done > 0) {
                LOG.info("words of {} cases written anew", done);
            }
        }
    }

    /** One case after another, each in a transaction of its own. Returns how many. */
    int run() {
        int done = 0;
        List<String> page = page(done);
        while (!page.isEmpty()) {
            page.forEach(writer::write);
            done += page.size();
            page = page(done);
        }
        return done;
    }

    private List<String> page(int from) {
        return unrestricted.get(() -> historyService
                .createHistoricProcessInstanceQuery()
                .rootProcessInstances()
                .orderByProcessInstanceId()
                .asc()
                .listPage(from, PAGE)
                .stream()
                .map(HistoricProcessInstance::getBusinessKey)
                .filter(number -> number != null)
                .toList());
    }
}
