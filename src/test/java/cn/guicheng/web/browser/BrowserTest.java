package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import cn.guicheng.OnH2;
import cn.guicheng.TestOffice;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
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

    /** What another test left unsent, or was just sending, does not stand in this one's forms. */
    @BeforeEach
    void nothingOfAnotherTestIsLeft() {
        Awaitility.await().atMost(Duration.ofMinutes(1)).untilAsserted(() -> assertThat(requestsBeingAnswered())
                .isEmpty());
        database.sql("delete from draft").update();
    }

    /** What each of them is just doing. */
    private static List<String> requestsBeingAnswered() {
        return Thread.getAllStackTraces().values().stream()
                .map(frames ->
                        Stream.of(frames).map(StackTraceElement::toString).collect(Collectors.joining("\n  ")))
                .filter(doing -> doing.contains("org.apache.coyote."))
                .filter(doing -> doing.contains(".service("))
                .toList();
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
