package io.closeout.e2e;

import static io.closeout.e2e.Person.pictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.closeout.dev.platform.Persona;
import io.closeout.verify.journal.Call;
import io.closeout.verify.journal.Call.Answer;
import io.closeout.verify.journal.Call.Kind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A reviewer's morning in a real browser: the queue, one case after the other by keyboard, many at once, and two at one. */
class ReviewIT {

    private static final String CONTENT = "main";

    private final Product product = Product.running();
    private final Clocks clocks = new Clocks(product);

    @Test
    void aReviewerWorksThroughTheQueueByKeyboard() {
        var network = waiting("review-keys", 3);
        try (var ines = Person.at(product, reviewer("ines", network), 1440)) {
            var page = ines.opens("/verifications");
            assertThat(page.title()).startsWith("(3)");
            inThreeSizes(page, "review-queue");
            listens(page);
            page.keyboard().press("j");
            page.keyboard().press("Enter");
            page.locator("text=1 of 3").waitFor();
            listens(page);

            page.keyboard().press("c");
            cut(page, "Not one of our parts.");

            goesOn(page);
        }
        product.assertSound();
    }

    /** Back and forth among the two that are left, one more approval, and the help. */
    private static void goesOn(Page page) {
        page.locator("[role=status]:has-text('Approved')").waitFor();
        page.locator("nav:has-text('1 of 2')").waitFor();
        listens(page);
        page.keyboard().press("j");
        page.locator("text=2 of 2").waitFor();
        listens(page);
        page.keyboard().press("k");
        page.locator("text=1 of 2").waitFor();
        listens(page);
        page.keyboard().press("a");
        page.keyboard().press("Enter");
        page.locator("text=1 of 1").waitFor();
        listens(page);
        page.keyboard().press("?");
        page.locator("dialog#keys[open]").waitFor();
        assertThat(page.locator("dialog#keys").innerText()).contains("Ask the station");
        pictures(page, "review-keys");
    }

    @Test
    void partiesAreCalledByNameAndFoundByIt() {
        var network = waiting("review-names", 1);
        try (var ines = Person.at(product, reviewer("ines", network), 1440)) {
            var page = ines.opens("/verifications");
            assertThat(page.locator("tbody").innerText())
                    .contains("Stooktechniek review-names")
                    .contains("Klant 1 van review-names");

            page.navigate(product.door() + "/verifications?payer=KLANT+1&station=stook");
            assertThat(page.locator("tbody tr").count()).isEqualTo(1);
            inThreeSizes(page, "review-filters");
            page.navigate(product.door() + "/verifications?payer=somebody+else");
            page.locator("text=No case fits all of these filters.").waitFor();
        }
    }

    /** Approves nothing of the last line, in sight of what that does. */
    private static void cut(Page page, String reason) {
        page.locator("#d-correction input[name='approved.4']").fill("0");
        page.locator("#d-correction .diff ins:has-text('0 ×')").waitFor();
        inThreeSizes(page, "review-correction");
        // A letter that is typed is no command.
        page.locator("#c-reason").pressSequentially("jackpot? ");
        page.locator("#c-reason").fill(reason);
        page.locator("#d-correction button.first").click();
    }

    @Test
    void manyCasesAreApprovedWithOneReasonAndEachSaysWhatBecameOfIt() {
        var network = waiting("review-bulk", 4);
        try (var ines = Person.at(product, reviewer("ines", network), 1440)) {
            var page = ines.opens("/verifications?state=OPEN&severity=WARNING");
            page.locator("input[name=case]").first().check();
            page.locator("button[data-selected]:has-text('(1)')").waitFor();
            page.locator("[data-all]").check();
            page.locator("button[data-selected]:has-text('(4)')").waitFor();
            page.locator("#bulk-reason").fill("Prototype parts, agreed for this quarter.");
            page.locator("button[data-selected]").click();

            page.locator("text=4 of 4 approved").waitFor();
            inThreeSizes(page, "review-bulk");
            page.locator("a[href='/verifications/bulk-approvals']").first().click();
            page.locator("td:has-text('Prototype parts')").waitFor();
            page.navigate(product.door() + "/verifications");
            page.locator("text=Nothing is waiting here.").waitFor();
        }
        product.assertSound();
    }

    @Test
    void theSlowerOfTwoReviewersSeesWhatTheFasterDidAndLosesNothing() {
        var network = waiting("review-two", 1);
        try (var ines = Person.at(product, reviewer("ines", network), 1440);
                var omar = Person.at(product, reviewer("omar", network), 1440)) {
            var slow = omar.opens("/verifications");
            opensTheFirst(slow);
            slow.keyboard().press("r");
            slow.locator("#r-text").fill("The part is not ours.");
            var fast = ines.opens("/verifications");
            opensTheFirst(fast);
            fast.keyboard().press("a");
            fast.keyboard().press("Enter");
            fast.locator("[role=status]:has-text('Approved')").waitFor();

            slow.onDialog(Dialog::accept);
            slow.locator("#d-rejection button").click();

            slow.locator("[role=alert]:has-text('Meanwhile')").waitFor();
            assertThat(slow.locator("[role=alert]").innerText())
                    .contains("decided: Approved.")
                    .contains("The part is not ours.");
            inThreeSizes(slow, "review-conflict");
        }
        product.assertSound();
    }

    @Test
    void theQueueAndACaseAreReadInRomanianAndNorwegianInTheDark() {
        var network = waiting("review-words", 2);
        for (var language : new String[] {"ro-RO", "nb-NO"}) {
            var options = new Browser.NewContextOptions()
                    .setLocale(language)
                    .setColorScheme(ColorScheme.DARK)
                    .setViewportSize(1440, 1100);
            try (var ines = Person.with(product, reviewer("ines", network), Chromium.fresh(options))) {
                var page = ines.opens("/verifications");
                assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language.substring(0, 2));
                inThreeSizes(page, "review-queue-" + language);
                page.locator("tbody th a").first().click();
                page.locator("#d-approval").waitFor();
                inThreeSizes(page, "review-case-" + language);
                assertThat(page.locator(CONTENT).innerText()).doesNotContain("page.");
            }
        }
    }

    private static void opensTheFirst(Page page) {
        page.locator("tbody th a").first().click();
        page.locator("#d-approval").waitFor();
        listens(page);
    }

    /** The button of the keys is shown by the script that hears them. */
    private static void listens(Page page) {
        page.locator("button[data-keys-help]").waitFor();
    }

    private static void inThreeSizes(Page page, String name) {
        for (var width : new int[] {360, 820, 1440}) {
            page.setViewportSize(width, 1000);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing sticks out at %d px", width)
                    .isEqualTo(true);
            pictures(page, name + "-" + width);
        }
    }

    /** A network in which so many reports wait for a reviewer. */
    private Network waiting(String name, int reports) {
        var network = Network.of(product, name, 1);
        IntStream.range(0, reports).forEach(i -> sign(network));
        await().untilAsserted(() -> assertThat(network.office()
                        .get("verification", "/api/verifications?state=OPEN")
                        .path("items"))
                .hasSize(reports));
        return network;
    }

    private void sign(Network network) {
        var today = LocalDate.ofInstant(clocks.now(), ZoneOffset.UTC);
        var visit = Visit.at(network, network.customer(0), today).withUnknownPart();
        var station = network.atStation();
        var draft = station.put("report", visit.path(), visit.report()).orThrow();
        var signature = Map.of(
                "signerName", "Ann Peeters",
                "signerRole", "zaakvoerder",
                "signedAt", clocks.now().toString(),
                "method", "TYPED",
                "contentSha256", draft.path("contentSha256").asText());
        station.post("report", visit.path() + "/signature", signature).orThrow();
        product.journal().note(new Call(Answer.ACK, Kind.SIGNATURE, visit.id()));
    }

    private static Persona reviewer(String called, Network network) {
        return Persona.called(called + "-" + network.name())
                .withRoles("reviewer")
                .ofTenant(network.name());
    }
}
