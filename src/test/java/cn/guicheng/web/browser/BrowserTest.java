package cn.guicheng.web.browser;

import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What a person does, in a real browser, with the program running. */
@OnH2
@ExtendWith(WhatStoodInFront.class)
abstract class BrowserTest {
    static Browser browser;

    @Autowired
    TestOffice office;

    @Autowired
    private JdbcClient database;

    @Autowired
    private ServletWebServerApplicationContext program;

    /** What another test left unsent, or was just sending, does not stand in this one's forms. */
    @BeforeEach
    void nothingOfAnotherTestIsLeft() {
        ThreadPoolExecutor working = (ThreadPoolExecutor) ((TomcatWebServer) program.getWebServer())
                .getTomcat()
                .getConnector()
                .getProtocolHandler()
                .getExecutor();
        Awaitility.await().until(() -> working.getActiveCount() == 0);
        database.sql("delete from draft").update();
    }

    @BeforeAll
    static void openTheBrowser() {
        browser = Browser.ofThisRun();
    }

    /** Each open page goes on asking the program, and takes the time of the tests that follow. */
    @AfterEach
    void closeThePages() {
        browser.closePages();
    }
}
