package io.closeout.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The browser of this machine, started once: the environment's {@code CHROMIUM}, else {@code /usr/bin/chromium}. Nothing
 * is downloaded, and a machine without one fails here and says so, because a story nobody looked at is not told.
 */
final class Chromium {

    private static final List<String> ARGUMENTS = List.of(
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync");

    private static final Path PROGRAM = program();
    private static final Playwright PLAYWRIGHT = playwright();

    private Chromium() {}

    private static final class Once {
        static final Browser BROWSER = PLAYWRIGHT
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(PROGRAM)
                        .setArgs(ARGUMENTS));
    }

    /** A window of nobody: no cookies, no stored data. */
    static BrowserContext fresh(Browser.NewContextOptions options) {
        return Once.BROWSER.newContext(options);
    }

    /** A browser of its own whose data survives its end, as a tablet's does. */
    static BrowserContext onTablet(Path profile) {
        return PLAYWRIGHT
                .chromium()
                .launchPersistentContext(
                        profile,
                        new BrowserType.LaunchPersistentContextOptions()
                                .setExecutablePath(PROGRAM)
                                .setArgs(ARGUMENTS)
                                .setLocale("en-GB")
                                .setViewportSize(820, 1180));
    }

    private static Playwright playwright() {
        var playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        playwright.selectors().setTestIdAttribute("data-test");
        return playwright;
    }

    private static Path program() {
        var program = Path.of(System.getenv().getOrDefault("CHROMIUM", "/usr/bin/chromium"));
        if (!Files.isExecutable(program)) {
            throw new IllegalStateException(
                    "No browser at %s. Install Chromium or name one in the environment's CHROMIUM.".formatted(program));
        }
        return program;
    }
}
