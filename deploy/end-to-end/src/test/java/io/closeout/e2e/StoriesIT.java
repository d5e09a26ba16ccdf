package io.closeout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.dev.platform.ReceivedMail;
import io.closeout.verify.journal.Call;
import io.closeout.verify.journal.Call.Kind;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StoriesIT {

    private final Product product = Product.running();
    private final Clocks clocks = new Clocks(product);

    @Test
    void aSignedReportBecomesAPaidInvoiceAndNobodyIsReminded() {
        var network = Network.of(product, "story-paid", 1);
        var visit = signed(network, Visit.at(network, network.customer(0), today()));
        var invoice = invoiceOf(network, visit.id());

        pay(network, invoice);
        clocks.advance(Duration.ofDays(60));

        awaitRead(network, invoice, "SETTLED");
        assertThat(remindersOf(network, invoice)).isEmpty();
        assertThat(mailsTo(network.mailOf(visit.customer()))).isEmpty();
        product.assertSound();
    }

    @Test
    void anUnpaidInvoiceIsRemindedThreeTimesAndThenNoMore() {
        var network = Network.of(product, "story-unpaid", 1);
        var visit = signed(network, Visit.at(network, network.customer(0), today()));
        var invoice = invoiceOf(network, visit.id());

        for (var level = 1; level <= 3; level++) {
            advanceUntilReminded(network, invoice, level);
        }
        clocks.advance(Duration.ofDays(60));

        assertThat(remindersOf(network, invoice))
                .extracting(reminder -> reminder.path("level").asInt())
                .containsExactlyInAnyOrder(1, 2, 3);
        assertThat(mailsTo(network.mailOf(visit.customer())))
                .hasSize(3)
                .allSatisfy(mail ->
                        assertThat(mail.text()).contains(invoice.path("number").asText()));
        product.assertSound();
    }

    @Test
    void aFlawedReportIsBilledAfterAReviewerHasAgreed() {
        var network = Network.of(product, "story-flawed", 1);
        var visit =
                signed(network, Visit.at(network, network.customer(0), today()).withUnknownPart());
        await().untilAsserted(() -> assertThat(stateOf(network, visit)).isEqualTo("OPEN"));

        network.office()
                .decide(
                        "verification",
                        "/api/verifications/" + visit.id(),
                        "/approval",
                        Map.of(
                                "reason",
                                "The prototype is not billed.",
                                "lines",
                                List.of(Map.of("lineId", "4", "approvedQuantity", 0))))
                .orThrow();

        assertThat(invoiceOf(network, visit.id()).path("state").asText()).isEqualTo("OPEN");
        product.assertSound();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clocks.now(), ZoneOffset.UTC);
    }

    private Visit signed(Network network, Visit visit) {
        var station = network.atStation();
        var draft = station.put("report", visit.path(), visit.report()).orThrow();
        var seen = draft.path("contentSha256").asText();
        station.post("report", visit.path() + "/signature", Visit.signature(clocks.now(), seen))
                .orThrow();
        product.journal().note(new Call(Call.Answer.ACK, Kind.SIGNATURE, visit.id()));
        return visit;
    }

    private static JsonNode invoiceOf(Network network, UUID caseId) {
        await().untilAsserted(() -> assertThat(network.invoicesOf(caseId))
                .hasSize(1)
                .allSatisfy(
                        invoice -> assertThat(invoice.path("state").asText()).isEqualTo("OPEN")));
        return network.invoicesOf(caseId).getFirst();
    }

    private void pay(Network network, JsonNode invoice) {
        var payment = new Payments(product, network).request(invoice);
        network.office()
                .postOnce("invoicing", "/api/payments", payment, UUID.randomUUID())
                .orThrow();
    }

    /** Day by day, as time goes, until the level is there. */
    private void advanceUntilReminded(Network network, JsonNode invoice, int level) {
        await().pollInterval(Duration.ofSeconds(1)).untilAsserted(() -> {
            if (sent(network, invoice) < level) {
                clocks.advance(Duration.ofDays(2));
            }
            // A slow service may find that the next level is due, too.
            assertThat(sent(network, invoice)).isGreaterThanOrEqualTo(level);
        });
    }

    private static long sent(Network network, JsonNode invoice) {
        return remindersOf(network, invoice).stream()
                .filter(reminder -> reminder.path("state").asText().equals("SENT"))
                .count();
    }

    private static List<JsonNode> remindersOf(Network network, JsonNode invoice) {
        var found = new java.util.ArrayList<JsonNode>();
        var path = "/api/reminders?invoiceId=" + invoice.path("id").asText();
        network.office().get("reminder", path).path("items").forEach(found::add);
        return found;
    }

    private static void awaitRead(Network network, JsonNode invoice, String state) {
        var path = "/api/invoices/" + invoice.path("id").asText();
        await().untilAsserted(() -> assertThat(
                        network.office().get("invoicing", path).path("state").asText())
                .isEqualTo(state));
    }

    private String stateOf(Network network, Visit visit) {
        return network.office()
                .read("verification", "/api/verifications/" + visit.id())
                .body()
                .path("state")
                .asText();
    }

    private List<ReceivedMail> mailsTo(String address) {
        return product.platform().mail().received().stream()
                .filter(mail -> mail.recipient().equals(address))
                .toList();
    }
}
