package cn.guicheng.web.browser;

import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person does, in a real browser, with the program running. */
@OnH2
abstract class BrowserTest {
    static Browser browser;

    @Autowired
    TestOffice office;

    @Autowired
    private JdbcClient database;

    /** What another test left unsent does not stand in this one's forms. */
    @BeforeEach
    void nobodyHasDrafts() {
        database.sql("delete from draft").update();
    }

    @BeforeAll
    static void openTheBrowser() {
        browser = Browser.start();
    }

    /** Each open page goes on asking the program, and takes the time of the tests that follow. */
    @AfterEach
    void closeThePages() {
        browser.closePages();
    }

    @AfterAll
    static void closeTheBrowser() {
        if (browser != null) {
            browser.close();
        }
    }
}
