package cn.guicheng.web.browser;

import cn.guicheng.procedure.complaint.ComplaintDesk;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** What process owners do in a browser, after a month in which there was something to count. */
abstract class OwnersBrowserTest extends BrowserTest {
    @Autowired
    ManagementService managementService;

    @Autowired
    RuntimeService runtimeService;

    OwnersDesk desk;

    @BeforeEach
    void sitDown() {
        MonthOfWork.happens(office, new ComplaintDesk(office, managementService, runtimeService));
        desk = new OwnersDesk(browser, office);
    }
}
