package io.closeout.e2e;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.closeout.dev.platform.Persona;
import java.nio.file.Path;

/** Somebody in front of a browser, who came in by the front door and signed in on the issuer's page. */
final class Person implements AutoCloseable {

    private static final String FILL_IN = """
            form => {
              const sent = document.forms[0];
              sent.elements.username.value = form.username;
              sent.elements.claims.value = form.claims;
              sent.submit();
            }""";

    private final Product product;
    private final Persona persona;
    private final BrowserContext window;

    private Person(Product product, Persona persona, BrowserContext window) {
        this.product = product;
        this.persona = persona;
        this.window = window;
    }

    /** @param width of the window in pixels: 360 a phone, 820 a tablet, 1440 a desk */
    static Person at(Product product, Persona persona, int width) {
        var height = width < 600 ? 740 : 1100;
        return with(
                product,
                persona,
                Chromium.fresh(new Browser.NewContextOptions()
                        .setLocale("en-GB")
                        .setColorScheme(ColorScheme.LIGHT)
                        .setViewportSize(width, height)));
    }

    static Person with(Product product, Persona persona, BrowserContext window) {
        window.setDefaultTimeout(60_000);
        return new Person(product, persona, window);
    }

    /** Opens a page of the product and signs in on the way, if that is asked for. */
    Page opens(String path) {
        var page = window.pages().isEmpty() ? window.newPage() : window.pages().getFirst();
        page.navigate(product.door() + path);
        signsIn(page);
        return page;
    }

    /** Goes on where the issuer asks who it is; does nothing elsewhere. */
    void signsIn(Page page) {
        var identity = product.platform().identity();
        if (page.url().startsWith(identity.issuerUrl())) {
            page.evaluate(FILL_IN, identity.loginForm(persona));
            page.waitForURL(product.door() + "/**");
        }
    }

    BrowserContext window() {
        return window;
    }

    /** Keeps what is seen, for people to look at: {@code target/screens/<name>.png}. */
    static void pictures(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "screens", name + ".png"))
                .setFullPage(true));
    }

    @Override
    public void close() {
        window.close();
    }
}
