package cn.guicheng.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.microsoft.playwright.APIRequestContext;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A Chromium: the machine's own, or the one Playwright brings; without either the test is skipped. */
public final class Browser implements AutoCloseable {
    private static final List<String> FLAGS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--lang=zh-CN",
            // What Playwright turns off, since the last such flag counts; and each window's own address bar, a page of
            // its own.
            "--disable-features=AcceptCHFrame,AutoDeElevate,AvoidUnnecessaryBeforeUnloadCheckSync,"
                    + "DestroyProfileOnBrowserClose,DialMediaRouteProvider,GlobalMediaControls,HttpsUpgrades,LensOverlay,"
                    + "MediaRouter,PaintHolding,ThirdPartyStoragePartitioning,Translate,"
                    + "PreloadTopChromeWebUI,WebUIOmniboxAimPopup,WebUIOmniboxPopup");

    private static final Pattern ADDRESS =
            Pattern.compile("(?<program>https?://[^/]+)(/camunda/app/(?<application>\\w+))?/");
    private static final String PASSWORD = "guicheng";

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

    private static Browser ofThisRun;

    private record Size(int width, int height) {}

    private final Set<String> visited = new HashSet<>();
    private final Map<BrowserContext, Size> sizes = new LinkedHashMap<>();
    private final Map<Size, Deque<BrowserContext>> free = new HashMap<>();
    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;

    private Browser(Playwright playwright, com.microsoft.playwright.Browser chromium) {
        this.playwright = playwright;
        this.chromium = chromium;
    }

    /** The one of this run, which ends with it; or ends the test as skipped, with the reason. */
    static Browser ofThisRun() {
        if (ofThisRun == null) {
            ofThisRun = start();
        }
        return ofThisRun;
    }

    /** Starts one, or ends the test as skipped, with the reason. */
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

    /**
     * A page of a profile of its own, in which nobody is logged in and nothing is put by. It may know the program's files from a test
     * before, as a browser that is used every day does.
     */
    public Page page(int width, int height) {
        BrowserContext profile = Optional.ofNullable(free.getOrDefault(new Size(width, height), new ArrayDeque<>())
                        .poll())
                .filter(Browser::isUnused)
                .orElseGet(() -> profile(width, height));
        Page page = profile.newPage();
        forget(page);
        page.setDefaultTimeout(PATIENCE);
        return page;
    }

    /** A page of somebody who is logged in, at this address. They do not fill in the form of the login, which has its own tests. */
    Page page(int width, int height, String person, String address) {
        Page page = page(width, height);
        APIRequestContext door = page.context().request();
        Matcher asked = ADDRESS.matcher(address);
        assertThat(asked.find()).as(address).isTrue();
        String application = Objects.requireNonNullElse(asked.group("application"), "tasklist");
        String root = asked.group("program") + "/camunda/";
        door.get(root + "app/" + application + "/default/");
        String token = page.context().cookies().stream()
                .filter(cookie -> cookie.name.equals("XSRF-TOKEN"))
                .map(cookie -> cookie.value)
                .findFirst()
                .orElseThrow();
        APIResponse welcome = door.post(
                root + "api/admin/auth/user/default/login/" + application,
                RequestOptions.create()
                        .setHeader("X-XSRF-TOKEN", token)
                        .setForm(FormData.create().set("username", person).set("password", PASSWORD)));
        assertThat(welcome.status()).as("login of " + person).isEqualTo(200);
        page.navigate(address);
        return page;
    }

    /** A page may have opened another one while it was closed: its profile is not given to somebody else besides. */
    private static boolean isUnused(BrowserContext profile) {
        if (profile.pages().isEmpty()) {
            return true;
        }
        profile.close();
        return false;
    }

    private BrowserContext profile(int width, int height) {
        BrowserContext profile = chromium.newContext(new NewContextOptions()
                .setViewportSize(width, height)
                .setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai"));
        profile.addInitScript(PRINTING);
        sizes.put(profile, new Size(width, height));
        return profile;
    }

    /** All that are open. */
    Stream<Page> pages() {
        return chromium.contexts().stream().flatMap(profile -> profile.pages().stream());
    }

    /** Of every profile: whatever a page of one test still does, it does not do in the next. */
    void closePages() {
        sizes.keySet().retainAll(chromium.contexts());
        sizes.keySet().stream().filter(profile -> !profile.pages().isEmpty()).forEach(this::free);
    }

    /** Ends what is done on this page and others of its profile. */
    void close(Page page) {
        free(page.context());
    }

    /** What cannot be used again is thrown away. */
    private void free(BrowserContext profile) {
        try {
            // A page that closes still sends what it has not kept yet: nothing of it reaches the next test.
            profile.setOffline(true);
            profile.pages().forEach(page -> {
                if (page.url().startsWith("http")) {
                    visited.add(URI.create(page.url()).resolve("/").toString());
                }
                page.close();
            });
            Deque<BrowserContext> ofItsSize = free.computeIfAbsent(sizes.get(profile), any -> new ArrayDeque<>());
            if (!ofItsSize.contains(profile)) {
                ofItsSize.add(profile);
            }
        } catch (PlaywrightException pageClosesByItself) {
            profile.close();
        }
    }

    /** Of whoever had the profile before nothing is left: also what came, or was put by, when their last page closed. */
    private void forget(Page page) {
        page.context().setOffline(false);
        page.context().clearCookies();
        CDPSession tools = page.context().newCDPSession(page);
        visited.forEach(origin -> {
            JsonObject all = new JsonObject();
            all.addProperty("origin", origin);
            all.addProperty("storageTypes", "local_storage,indexeddb,cache_storage,service_workers");
            tools.send("Storage.clearDataForOrigin", all);
        });
        tools.detach();
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
            password.fill(PASSWORD);
            return name.inputValue().equals(person) && password.inputValue().equals(PASSWORD);
        });
        page.click("button[type=submit]");
    }

    /** Loads the page anew, whatever it asks; whether it did ask stands in the answer. */
    static boolean asksOnLeaving(Page page) {
        AtomicBoolean asked = new AtomicBoolean();
        Consumer<Dialog> leave = dialog -> {
            asked.set(dialog.type().equals("beforeunload"));
            dialog.accept();
        };
        page.onDialog(leave);
        page.reload();
        page.offDialog(leave);
        return asked.get();
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
