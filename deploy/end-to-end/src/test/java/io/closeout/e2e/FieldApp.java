package io.closeout.e2e;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;

/** The technician's page in a technician's words. */
final class FieldApp {

    private static final Pattern JOB = Pattern.compile(".*#/(?:job|sign)/([0-9a-f-]{36})$");

    /** The modules of the version that is on the screen. */
    private static final String MODULES =
            "const at = document.querySelector('script[type=module]').src.replace(/main\\.js$/, '');"
                    + "const load = (name) => import(at + name);";

    private final Page page;

    private FieldApp(Page page) {
        this.page = page;
    }

    /** Opens the page and waits until the device has all it needs to work alone. */
    static FieldApp readyFor(Person person) {
        var app = new FieldApp(person.opens("/reports"));
        app.page.waitForFunction(
                "navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller !== null)");
        app.see("All sent");
        app.page.getByTestId("new").and(app.page.locator(":enabled")).waitFor();
        return app;
    }

    static FieldApp on(Page page) {
        return new FieldApp(page);
    }

    Page page() {
        return page;
    }

    /** What the sync state says. */
    FieldApp see(String words) {
        page.getByTestId("sync")
                .filter(new Locator.FilterOptions().setHasText(words))
                .waitFor();
        return this;
    }

    FieldApp begins() {
        page.getByTestId("new").click();
        page.getByTestId("review").waitFor();
        return this;
    }

    FieldApp opens(UUID report) {
        page.evaluate("id => { location.hash = '#/job/' + id; }", report.toString());
        page.getByTestId("review").waitFor();
        return this;
    }

    /** The customer, the machine and an hour of work: enough to be signed. */
    FieldApp fillsIn(String customer) {
        page.locator("#customer").fill(customer);
        page.locator("#customer-found button").first().click();
        fill("#serial", "SN-4711");
        fill("#model", "Vitodens 200-W");
        page.locator("#type").selectOption("maintenance");
        return labour("60");
    }

    FieldApp labour(String minutes) {
        page.locator("[data-add=LABOUR]").click();
        var line = page.locator("fieldset.line[data-kind=LABOUR]").last();
        line.locator("[id^=operation-]").fill("HEAT-SERVICE");
        pick(line, "HEAT-SERVICE");
        line.locator("[id^=amount-]").fill(minutes);
        return this;
    }

    /** What the first letters found may still stand there, so not just the first. */
    private static void pick(Locator line, String code) {
        line.locator(".found button")
                .filter(new Locator.FilterOptions().setHasText(code))
                .first()
                .click();
    }

    FieldApp part(String code) {
        page.locator("[data-add=PART]").click();
        var line = page.locator("fieldset.line[data-kind=PART]").last();
        line.locator("[id^=part-]").fill(code);
        pick(line, code);
        line.locator("[id^=serialNumber-]").fill("P-001");
        return this;
    }

    FieldApp travel(String kilometres) {
        page.locator("[data-add=TRAVEL]").click();
        var line = page.locator("fieldset.line[data-kind=TRAVEL]").last();
        line.locator("[id^=amount-]").fill(kilometres);
        line.locator("[id^=from-]").fill("Gent");
        line.locator("[id^=to-]").fill("Aalst");
        return this;
    }

    FieldApp photo(String kind) {
        var count = page.locator(".photos li").count();
        page.locator("input[data-kind=" + kind + "]")
                .setInputFiles(new FilePayload("plate.jpg", "image/jpeg", jpeg(count)));
        page.locator(".photos li").nth(count).waitFor();
        return this;
    }

    FieldApp fill(String field, String text) {
        page.locator(field).fill(text);
        return this;
    }

    FieldApp reviews() {
        page.getByTestId("review").click();
        page.getByTestId("sheet").waitFor();
        return this;
    }

    FieldApp draws(String name) {
        page.locator("#signer-name").fill(name);
        page.locator("#signer-role").fill("zaakvoerder");
        var pad = page.getByTestId("pad");
        pad.scrollIntoViewIfNeeded();
        var box = pad.boundingBox();
        page.mouse().move(box.x + box.width * 0.2, box.y + box.height * 0.6);
        page.mouse().down();
        for (var i = 1; i <= 24; i++) {
            var x = box.x + box.width * (0.2 + i * 0.025);
            page.mouse().move(x, box.y + box.height * (0.5 + 0.25 * Math.sin(i * 1.3)));
        }
        page.mouse().up();
        return this;
    }

    FieldApp signs() {
        page.getByTestId("sign").click();
        page.waitForURL(Pattern.compile(".*#/job/.*"));
        return this;
    }

    FieldApp arrived() {
        page.getByTestId("arrived").waitFor();
        return this;
    }

    /** Waits until it is said that two devices disagree, and keeps the picture. */
    FieldApp meetsConflict(String picture) {
        page.getByTestId("conflict").waitFor();
        Person.pictures(page, picture);
        return this;
    }

    FieldApp presses(String button) {
        page.getByTestId(button).click();
        return this;
    }

    /** As a device that cannot know what arrived. */
    FieldApp sendsEverythingAgain() {
        page.waitForRequest(request -> request.url().endsWith("/signature"), () -> runs("""
                const { replay } = await load('queue.js');
                const { sync } = await load('sync.js');
                const { kept } = await load('store.js');
                await replay((await kept('me')).subject);
                await sync();""", ""));
        return this;
    }

    UUID report() {
        var matcher = JOB.matcher(page.url());
        if (!matcher.matches()) {
            throw new IllegalStateException(page.url() + " shows no report");
        }
        return UUID.fromString(matcher.group(1));
    }

    void list() {
        page.evaluate("location.hash = '#/'");
        page.getByTestId("new").waitFor();
    }

    /** Runs a script that may {@code load} the modules of the page. */
    Object runs(String script, Object argument) {
        return page.evaluate("async (given) => { %s %s }".formatted(MODULES, script), argument);
    }

    private static byte[] jpeg(int number) {
        var picture = new BufferedImage(1200, 900, BufferedImage.TYPE_INT_RGB);
        var pen = picture.createGraphics();
        pen.setColor(new Color(70, 90 + number, 110));
        pen.fillRect(0, 0, 1200, 900);
        pen.setColor(Color.WHITE);
        pen.fillRect(300, 250, 600, 400);
        pen.dispose();
        var out = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "jpeg", out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
