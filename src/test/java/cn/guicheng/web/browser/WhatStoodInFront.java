package cn.guicheng.web.browser;

import com.microsoft.playwright.Locator.InnerTextOptions;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;
import org.opentest4j.TestAbortedException;

/** A failure says where each page stood and what it read: on another machine nobody else sees it. */
final class WhatStoodInFront implements TestExecutionExceptionHandler {
    private static final int SIGNS = 600;

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        if (failure instanceof TestAbortedException) {
            throw failure;
        }
        String pages = Browser.ofThisRun().pages().map(WhatStoodInFront::read).collect(Collectors.joining("\n"));
        AssertionError told = new AssertionError(failure.getMessage() + "\n" + pages, failure);
        told.setStackTrace(failure.getStackTrace());
        throw told;
    }

    private static String read(Page page) {
        try {
            String text = page.locator("body").innerText(new InnerTextOptions().setTimeout(2_000));
            String flat = text.replaceAll("\\s+", " ");
            return page.url() + ": " + flat.substring(0, Math.min(SIGNS, flat.length()));
        } catch (PlaywrightException e) {
            return page.url() + ": " + e.getMessage();
        }
    }
}
