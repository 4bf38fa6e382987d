package org.huiji.journeys;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One Chromium for a test class. Each person gets a window of their own ({@link #window}), as on a machine of their own;
 * what the console says against the content security policy is kept in {@link #complaints}.
 */
final class Browser implements AutoCloseable {

    private static final List<String> QUIET = List.of("--no-sandbox", "--disable-gpu",
            "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--no-first-run", "--lang=zh-CN");
    /** The words of the browser itself, on file fields. */
    private static final Map<String, String> CHINESE = Map.of("LANGUAGE", "zh_CN");
    private static final double PATIENCE_MS = 20_000;

    private final Playwright playwright;
    private final com.microsoft.playwright.Browser chromium;
    private final String address;
    private final List<String> complaints = new ArrayList<>();

    Browser(String address) {
        this.address = address;
        this.playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        this.chromium = playwright.chromium().launch(new BrowserType.LaunchOptions().setArgs(QUIET).setEnv(CHINESE)
                .setExecutablePath(executable().orElseThrow()));
    }

    static Optional<Path> executable() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome").map(Path::of)
                .filter(Files::isExecutable).findFirst();
    }

    Page window() {
        return window(1280, 900);
    }

    Page window(int width, int height) {
        return open(options(width, height));
    }

    /** As of a browser whose JavaScript is switched off. */
    Page windowWithoutScripts(int width, int height) {
        return open(options(width, height).setJavaScriptEnabled(false));
    }

    /** A window on a phone: fingers instead of a mouse. */
    Page phone() {
        return open(options(390, 844).setHasTouch(true).setIsMobile(true));
    }

    private com.microsoft.playwright.Browser.NewContextOptions options(int width, int height) {
        return new com.microsoft.playwright.Browser.NewContextOptions().setBaseURL(address).setLocale("zh-CN")
                .setTimezoneId("Asia/Shanghai").setViewportSize(width, height);
    }

    private Page open(com.microsoft.playwright.Browser.NewContextOptions options) {
        BrowserContext context = chromium.newContext(options);
        context.setDefaultTimeout(PATIENCE_MS);
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isOneStreamTooMany(message)) {
                complaints.add(page.url() + " " + message.text());
            }
        });
        page.onPageError(error -> complaints.add(page.url() + " " + error));
        return page;
    }

    /** The windows of earlier walks may still be held to listen; a page that is one too many is told so, and asks instead. */
    private static boolean isOneStreamTooMany(ConsoleMessage message) {
        return message.location().contains("/desk/queue/live") && message.text().contains("429");
    }

    /** What the browser's console reported as errors, policy violations included. */
    List<String> complaints() {
        return complaints;
    }

    @Override
    public void close() {
        chromium.close();
        playwright.close();
    }
}
