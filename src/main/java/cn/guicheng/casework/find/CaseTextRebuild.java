package cn.guicheng.casework.find;

import cn.guicheng.engine.store.CaseRows;
import cn.guicheng.register.find.CaseTexts;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * At each start, the words of cases that have none, or outdated ones, are written from the engine's history: cases from before words
 * were kept, or made as they are now, what an older node ran meanwhile, and what a start that was ended half way left. Where the
 * history has been cleaned up, outdated words stay.
 */
@Component
public class CaseTextRebuild {
    private static final Logger LOG = LoggerFactory.getLogger(CaseTextRebuild.class);
    private static final int PAGE = 1000;

    private final FindSettings settings;
    private final CaseTextWriter writer;
    private final CaseRows cases;

    CaseTextRebuild(FindSettings settings, CaseTextWriter writer, CaseRows cases) {
        this.settings = settings;
        this.writer = writer;
        this.cases = cases;
    }

    /** What is missing; all anew, as far as its history is there, where the setting asks for it. */
    public void runWhereNeeded() {
        int done = settings.rebuild() ? run() : runMissing();
        if (done > 0) {
            LOG.info("words of {} cases written", done);
        }
    }

    /** All, one case after another, each in a transaction of its own. Returns how many. */
    int run() {
        int done = 0;
        List<String> page = cases.after("", PAGE);
        while (!page.isEmpty()) {
            page.forEach(writer::write);
            done += page.size();
            page = cases.after(page.get(page.size() - 1), PAGE);
        }
        return done;
    }

    private int runMissing() {
        int done = 0;
        for (List<String> page = missing(); !page.isEmpty(); page = missing()) {
            page.forEach(writer::write);
            done += page.size();
        }
        return done;
    }

    private List<String> missing() {
        return cases.notAmong(CaseTexts.CASES, PAGE);
    }
}
