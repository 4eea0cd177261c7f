package cn.guicheng.web.browser;

import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person does, in a real browser, with the program running. */
@OnH2
abstract class BrowserTest {
    static Browser browser;

    @Autowired
    TestOffice office;

    @BeforeAll
    static void openTheBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }
}
