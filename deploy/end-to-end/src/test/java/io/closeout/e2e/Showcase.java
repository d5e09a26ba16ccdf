package io.closeout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.verify.journal.Call;
import io.closeout.verify.journal.Call.Answer;
import io.closeout.verify.journal.Call.Kind;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A network in which there is something on most pages: a bill, a credit, a dispute, what is blocked, and agreements. */
final class Showcase {

    private static final String REVIEWED = "/api/verifications/";

    private final Product product;
    private final Clocks clocks;
    private final Network network;

    private Showcase(Product product, String name) {
        this.product = product;
        this.clocks = new Clocks(product);
        this.network = Network.of(product, name, 2);
    }

    static Network filled(Product product, String name) {
        var showcase = new Showcase(product, name);
        showcase.fill();
        return showcase.network;
    }

    private void fill() {
        var clean = List.of(signed(visit(0)), signed(visit(1)), signed(visit(0)));
        var odd = List.of(signed(visit(0).withUnknownPart()), signed(visit(1).withUnknownPart()));
        agree();
        odd.forEach(this::awaitReview);
        approve(odd.getFirst());
        credit(invoiceOf(clean.getFirst()));
        dispute(invoiceOf(clean.get(1)));
        pay(invoiceOf(clean.get(2)));
        await().untilAsserted(() -> assertThat(network.office()
                        .get("invoicing", "/api/invoices?state=BLOCKED")
                        .path("items"))
                .hasSize(1));
    }

    private Visit visit(int customer) {
        return Visit.at(network, network.customer(customer), today());
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clocks.now(), ZoneOffset.UTC);
    }

    private Visit signed(Visit visit) {
        var station = network.atStation();
        var draft = station.put("report", visit.path(), visit.report()).orThrow();
        var seen = draft.path("contentSha256").asText();
        station.post("report", visit.path() + "/signature", Visit.signature(clocks.now(), seen))
                .orThrow();
        product.journal().note(new Call(Answer.ACK, Kind.SIGNATURE, visit.id()));
        return visit;
    }

    private void awaitReview(Visit visit) {
        await().untilAsserted(() -> assertThat(network.office()
                        .read("verification", REVIEWED + visit.id())
                        .body()
                        .path("state")
                        .asText())
                .isEqualTo("OPEN"));
    }

    /** The part that is in no catalogue is agreed to, so that its price is missing. */
    private void approve(Visit visit) {
        network.office()
                .decide("verification", REVIEWED + visit.id(), "/approval", Map.of("reason", "As agreed."))
                .orThrow();
    }

    private JsonNode invoiceOf(Visit visit) {
        await().untilAsserted(() -> assertThat(network.invoicesOf(visit.id())).hasSize(1));
        return network.invoicesOf(visit.id()).getFirst();
    }

    private void credit(JsonNode invoice) {
        var request = Map.of("reasonKey", "goodwill", "lines", List.of(Map.of("lineNo", 1)));
        network.office()
                .postOnce(
                        "invoicing", "/api/invoices/%s/credit-note".formatted(id(invoice)), request, UUID.randomUUID())
                .orThrow();
    }

    private void dispute(JsonNode invoice) {
        var request = Map.of("lineNos", List.of(1), "reasonKey", "not-done", "words", "Nobody changed a filter.");
        network.office()
                .postOnce("invoicing", "/api/invoices/%s/disputes".formatted(id(invoice)), request, UUID.randomUUID())
                .orThrow();
    }

    private void pay(JsonNode invoice) {
        var payment = new Payments(product, network).request(invoice);
        network.office()
                .postOnce("invoicing", "/api/payments", payment, UUID.randomUUID())
                .orThrow();
    }

    private static String id(JsonNode invoice) {
        return invoice.path("id").asText();
    }

    /** A monthly fee. */
    private void agree() {
        var line = Map.of("text", "Onderhoudscontract", "quantity", 1, "unit", "C62", "price", 89);
        var fee = new java.util.HashMap<String, Object>();
        fee.put("number", "MC-" + network.name());
        fee.put("sellerId", network.station());
        fee.put("buyerId", network.customer(1));
        fee.put("currency", "EUR");
        fee.put("period", "MONTH");
        fee.put("inAdvance", true);
        fee.put("placeOfWork", "BE");
        fee.put("onImmovable", true);
        fee.put("startsOn", today().minusMonths(2).withDayOfMonth(1).toString());
        fee.put("lines", List.of(line));
        network.office()
                .postOnce("invoicing", "/api/invoices/agreements", fee, UUID.randomUUID())
                .orThrow();
    }
}
