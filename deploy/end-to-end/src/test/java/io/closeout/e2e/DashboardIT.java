package io.closeout.e2e;

import static io.closeout.e2e.Person.pictures;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Page;
import io.closeout.dev.platform.Persona;
import io.closeout.verify.journal.Call;
import io.closeout.verify.journal.Call.Answer;
import io.closeout.verify.journal.Call.Kind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The office's first page of the day in a real browser: open, and current by itself. */
class DashboardIT {

    private static final String OF_THIS_LOAD = "window.ofThisLoad === true";

    private final Product product = Product.running();
    private final Clocks clocks = new Clocks(product);

    @Test
    void anOpenDashboardShowsANewCaseAndItsInvoiceWithoutReload() {
        var network = Network.of(product, "desk-live", 1);
        sign(network);
        try (var bart = Person.at(product, office("desk-live"), 1440)) {
            var page = bart.opens("/");
            page.evaluate("window.ofThisLoad = true");
            page.locator("[data-live-state][data-state=good]").waitFor();

            var visit = sign(network);

            page.locator("li:has(a[href='/cases/%s'])".formatted(visit.id()))
                    .first()
                    .waitFor();
            page.locator("li:has(a[href='/cases/%s']):has-text('Invoice')".formatted(visit.id()))
                    .first()
                    .waitFor();
            assertThat(page.evaluate(OF_THIS_LOAD)).isEqualTo(true);
            inThreeSizes(page);
        }
        product.assertSound();
    }

    @Test
    void aStageLeadsToItsCasesACaseToItsEquipmentAndItsCustomer() {
        var network = Network.of(product, "desk-drill", 1);
        var visit = sign(network);
        // The list is not live: it is opened once the case is among the invoiced.
        await().untilAsserted(() -> assertThat(network.office()
                        .get("report", "/api/cases/" + visit.id())
                        .path("stage")
                        .asText())
                .isEqualTo("INVOICED"));
        try (var bart = Person.at(product, office("desk-drill"), 820)) {
            var page = bart.opens("/");
            page.locator("a[href='/cases?stage=INVOICED']").click();
            page.locator("th a[href='/cases/%s']".formatted(visit.id())).click();
            page.locator(".timeline li:has-text('verified')").waitFor();
            page.locator("a[href^='/cases/equipment/']").first().click();

            assertThat(page.locator("h1").innerText()).isEqualTo("SN-" + visit.id());
            page.locator("main a[href='/cases/customers/%s']".formatted(visit.customer()))
                    .first()
                    .click();
            assertThat(page.locator("h1").innerText()).isEqualTo("Klant 1 van desk-drill");
            pictures(page, "customer-820");
        }
    }

    private static void inThreeSizes(Page page) {
        for (var width : new int[] {360, 820, 1440}) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as("nothing sticks out at %d px", width)
                    .isEqualTo(true);
            pictures(page, "dashboard-" + width);
        }
    }

    private Visit sign(Network network) {
        var visit = Visit.at(network, network.customer(0), LocalDate.ofInstant(clocks.now(), ZoneOffset.UTC));
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
        return visit;
    }

    private static Persona office(String name) {
        return Persona.called("office-page-" + name).withRoles("back-office").ofTenant(name);
    }
}
