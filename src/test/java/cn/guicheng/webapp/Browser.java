package cn.guicheng.webapp;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The one Chromium of a test run: the machine's own, or the one Playwright brings; without either the test is skipped. */
final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=zh-CN");

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** Starts it, or ends the test as skipped, with the reason. */
    static Browser start() {
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
            return new Browser(playwright, playwright.chromium().launch(options));
        } catch (PlaywrightException e) {
            Assumptions.abort("no Chromium here, and Playwright could not bring its own: " + e.getMessage());
            throw e;
        }
    }

    /** A fresh profile, so that nothing is cached from another person. */
    Page page(int width, int height) {
        Page page = chromium.newContext(new NewContextOptions()
                        .setViewportSize(width, height)
                        .setLocale("zh-CN")
                        .setTimezoneId("Asia/Shanghai"))
                .newPage();
        page.setDefaultTimeout(20_000);
        return page;
    }

    static void login(Page page, String person) {
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
