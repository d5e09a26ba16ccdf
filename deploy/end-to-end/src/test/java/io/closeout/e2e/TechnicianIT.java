package io.closeout.e2e;

import static io.closeout.e2e.Person.pictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.BrowserContext;
import io.closeout.verify.journal.Call;
import io.closeout.verify.journal.Call.Answer;
import io.closeout.verify.journal.Call.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The technician's day in a real browser: with a network, without one, and with a tablet that dies. */
class TechnicianIT {

    private final Product product = Product.running();

    @Test
    void whatIsSignedOnTheTabletBecomesAnInvoice() {
        var network = Network.of(product, "field-online", 1);
        try (var tom = Person.at(product, network.technician("Tom"), 820)) {
            var app = FieldApp.readyFor(tom);

            pictures(app.page(), "list-empty-820");
            app.begins().fillsIn("Klant 1").part("HT-IGN").travel("18,5").photo("PHOTO_AFTER");
            app.photo("PHOTO_TYPE_PLATE").fill("#remark-internal", "Sleutel bij de buren");
            pictures(app.page(), "job-820");
            app.reviews().draws("Ann Peeters");
            pictures(app.page(), "sign-820");
            app.signs().arrived().see("All sent");
            pictures(app.page(), "signed-820");

            var report = noted(app.report());
            assertThat(lines(network, report)).containsExactly("HEAT-SERVICE", "HT-IGN");
            assertThat(photos(network, report)).isEqualTo(2);
            assertThat(invoiceOf(network, report).path("number").asText()).isNotEmpty();
        }
        product.assertSound();
    }

    @Test
    void whatIsSignedWithoutANetworkIsSentWhenThereIsOne() {
        var network = Network.of(product, "field-offline", 1);
        try (var tom = Person.at(product, network.technician("Tom"), 360)) {
            var app = FieldApp.readyFor(tom);
            app.begins().fillsIn("Klant 1");

            cut(tom.window());
            app.page().reload();
            app.page().getByTestId("review").waitFor();
            app.part("HT-IGN").photo("PHOTO_BEFORE").see("No network");
            pictures(app.page(), "job-offline-360");
            app.reviews().draws("Ann Peeters").signs();
            app.page().getByTestId("waiting").waitFor();
            pictures(app.page(), "waiting-360");
            mend(tom.window());

            app.arrived().see("All sent");
            var report = noted(app.report());
            assertThat(lines(network, report)).containsExactly("HEAT-SERVICE", "HT-IGN");
            assertThat(versions(network, report)).isEqualTo(1);
        }
    }

    @Test
    void aTabletThatDiesAfterTheSignatureLosesNothing(@TempDir Path profile) {
        var network = Network.of(product, "field-killed", 1);
        var technician = network.technician("Tom");
        UUID report;
        try (var tom = Person.with(product, technician, Chromium.onTablet(profile))) {
            var app = FieldApp.readyFor(tom);
            app.begins().fillsIn("Klant 1").photo("PHOTO_AFTER");
            cut(tom.window());
            app.reviews().draws("Ann Peeters").signs();
            report = noted(app.report());
        }
        assertThat(network.atStation()
                        .read("report", "/api/reports/" + report)
                        .body()
                        .path("state")
                        .asText())
                .isNotEqualTo("SIGNED");

        try (var tom = Person.with(product, technician, Chromium.onTablet(profile))) {
            FieldApp.on(tom.opens("/reports")).see("All sent");
        }

        assertThat(state(network, report)).isEqualTo("SIGNED");
        assertThat(photos(network, report)).isEqualTo(1);
    }

    @Test
    void sendingEverythingThreeTimesMakesOneReport() {
        var network = Network.of(product, "field-replay", 1);
        try (var tom = Person.at(product, network.technician("Tom"), 820)) {
            var app = FieldApp.readyFor(tom);
            app.begins()
                    .fillsIn("Klant 1")
                    .photo("PHOTO_AFTER")
                    .reviews()
                    .draws("Ann Peeters")
                    .signs()
                    .arrived();
            var report = noted(app.report());

            for (var i = 0; i < 3; i++) {
                app.sendsEverythingAgain().see("All sent");
            }

            assertThat(network.office().get("report", "/api/reports?limit=10").path("items"))
                    .hasSize(1);
            assertThat(versions(network, report)).isEqualTo(1);
            assertThat(photos(network, report)).isEqualTo(1);
            invoiceOf(network, report);
        }
        product.assertSound();
    }

    @Test
    void twoDevicesThatEditAtOnceAreAskedWhichOneGoesOn() {
        var network = Network.of(product, "field-two", 1);
        try (var tom = Person.at(product, network.technician("Tom"), 820);
                var tina = Person.at(product, network.technician("Tina"), 360)) {
            var first = FieldApp.readyFor(tom).begins().fillsIn("Klant 1").see("All sent");
            var report = first.report();
            awaitDraft(network, report, draft -> draft.path("lines").size() == 1);
            var second = FieldApp.readyFor(tina).opens(report).fill("#model", "Tina saw a 300-W");
            awaitDraft(network, report, draft -> model(draft).equals("Tina saw a 300-W"));

            first.fill("#model", "Tom saw a 200-W");
            first.meetsConflict("conflict-820").see("Needs you").presses("mine");
            awaitDraft(network, report, draft -> model(draft).equals("Tom saw a 200-W"));

            second.fill("#model", "Tina saw a 400-W");
            second.meetsConflict("conflict-360").presses("theirs");
            second.page().getByTestId("restore").waitFor();
            assertThat(second.page().locator("#model").inputValue()).isEqualTo("Tom saw a 200-W");
            second.presses("restore");
            awaitDraft(network, report, draft -> model(draft).equals("Tina saw a 400-W"));
        }
    }

    @Test
    void aSessionThatEndsLosesNothing() {
        var network = Network.of(product, "field-session", 1);
        try (var tom = Person.at(product, network.technician("Tom"), 360)) {
            var app = FieldApp.readyFor(tom);
            tom.window().clearCookies();

            app.begins().fillsIn("Klant 1").reviews().draws("Ann Peeters").signs();
            app.see("Sign in to send");
            pictures(app.page(), "signed-out-360");
            var report = noted(app.report());
            app.page()
                    .getByText("Sign in", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                    .click();
            tom.signsIn(app.page());

            app.see("All sent");
            await().untilAsserted(() -> assertThat(state(network, report)).isEqualTo("SIGNED"));
        }
    }

    @Test
    void theDeviceHashesWhatTheServerHashes() {
        var network = Network.of(product, "field-digest", 2);
        var seed = Product.random("digests").nextInt(1_000_000);
        try (var tom = Person.at(product, network.technician("Tom"), 1440)) {
            var app = FieldApp.readyFor(tom);

            pictures(app.page(), "list-1440");
            var different = app.runs(Digests.COMPARE, List.of(seed, 150));

            assertThat(different).as("seed %d", seed).isEqualTo(List.of());
        }
    }

    private static void cut(BrowserContext window) {
        window.setOffline(true);
    }

    private static void mend(BrowserContext window) {
        window.setOffline(false);
    }

    /** The invariant checker knows what a client was told. */
    private UUID noted(UUID report) {
        product.journal().note(new Call(Answer.ACK, Kind.SIGNATURE, report));
        return report;
    }

    private static void awaitDraft(Network network, UUID report, Predicate<JsonNode> isSo) {
        await().ignoreExceptions().until(() -> isSo.test(read(network, report)));
    }

    private static JsonNode read(Network network, UUID report) {
        return network.atStation().get("report", "/api/reports/" + report);
    }

    private static String state(Network network, UUID report) {
        return read(network, report).path("state").asText();
    }

    private static String model(JsonNode draft) {
        return draft.path("asset").path("model").asText();
    }

    private static List<String> lines(Network network, UUID report) {
        return read(network, report).path("lines").findValuesAsText("code");
    }

    private static int versions(Network network, UUID report) {
        var versions = network.office().get("report", "/api/reports/" + report + "/versions");
        return (versions.isArray() ? versions : versions.path("items")).size();
    }

    private static int photos(Network network, UUID report) {
        return network.office()
                .get("report", "/api/reports/" + report + "/photos")
                .path("items")
                .size();
    }

    private static JsonNode invoiceOf(Network network, UUID report) {
        await().untilAsserted(() -> assertThat(network.invoicesOf(report)).hasSize(1));
        return network.invoicesOf(report).getFirst();
    }
}
