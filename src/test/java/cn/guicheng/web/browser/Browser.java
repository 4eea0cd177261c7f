package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The one Chromium of a test run: the machine's own, or the one Playwright brings; without either the test is skipped. */
public final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=zh-CN");

    /** In milliseconds: a machine that runs other tests besides takes its time. */
    private static final double PATIENCE = 20_000;

    /**
     * Counts what a page asks to print instead of opening the browser's window for it: whether a page may be printed again while
     * that window is open differs from one release of Chromium to the next.
     */
    private static final String PRINTING =
            """
            window.print = () => {
                const told = document.documentElement.dataset;
                told.askedToPrint = Number(told.askedToPrint || 0) + 1;
            };
            """;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts it, or ends the test as skipped, with the reason. */
    public static Browser start() {
        Optional<Path> installed = Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
        Map<String, String> environment =
                installed.isPresent() ? Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1") : Map.of();
        try {
            Playwright playwright = Playwright.create(new Playwright.CreateOptions().setEnv(environment));
            BrowserType.LaunchOptions options = new BrowserType.LaunchOptions().setArgs(FLAGS);
            installed.ifPresent(options::setExecutablePath);
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            return new Browser(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            Assumptions.abort("no Chromium here, and Playwright could not bring its own: " + e.getMessage());
            throw e;
        }
    }

    /** A fresh profile, so that nothing is cached from another person. */
    public Page page(int width, int height) {
        BrowserContext profile = chromium.newContext(new NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        profile.addInitScript(PRINTING);
        Page page = profile.newPage();
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    /** Of every profile: whatever a page of one test still does, it does not do in the next. */
    void closePages() {
        List.copyOf(chromium.contexts()).forEach(BrowserContext::close);
    }

    /** Opens the page for paper by its button. The answer itself has to let it open the browser's print window. */
    static void openPaper(Page page) {
        Response paper = page.waitForResponse(
                answer -> answer.url().contains("/print") && answer.request().isNavigationRequest(),
                () -> page.click(".gc-print"));
        assertThat(paper.headerValue("Content-Security-Policy"))
                .contains("script-src 'nonce-")
                .doesNotContain("sandbox");
    }

    /** Waits until the page has asked to be printed so many times. */
    static void waitUntilPrinted(Page page, int times) {
        page.waitForSelector("html[data-asked-to-print='%d']".formatted(times));
    }

    public static void login(Page page, String person) {
        Locator name = page.locator("input[type=text]");
        Locator password = page.locator("input[type=password]");
        // The page takes the focus back to the name once more after it was drawn; what is typed at that moment goes
        // astray.
        page.waitForCondition(() -> {
            name.fill(person);
            password.fill("guicheng");
            return name.inputValue().equals(person) && password.inputValue().equals("guicheng");
        });
        page.click("button[type=submit]");
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
