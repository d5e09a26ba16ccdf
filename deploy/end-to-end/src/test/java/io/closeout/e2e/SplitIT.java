package io.closeout.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.verify.journal.Call;
import io.closeout.verify.journal.Call.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Two customers share what one would have paid alone. */
class SplitIT {

    private final Product product = Product.running();
    private final Clocks clocks = new Clocks(product);

    @Test
    void payersWhoShareAReportPayTogetherWhatOneWouldHavePaid() {
        var network = Network.of(product, "story-split", 2);
        var alone = signed(network, List.of());
        var shared =
                signed(network, List.of(share(network.customer(0), "66.6667"), share(network.customer(1), "33.3333")));

        var whole = invoicesOf(network, alone, 1);
        var parts = invoicesOf(network, shared, 2);

        assertThat(parts)
                .extracting(invoice -> invoice.path("payerId").asText())
                .containsExactlyInAnyOrder(
                        network.customer(0).toString(), network.customer(1).toString());
        assertThat(net(network, parts)).isEqualByComparingTo(net(network, whole));
        product.assertSound();
    }

    private UUID signed(Network network, List<Map<String, Object>> split) {
        var visit = Visit.at(network, network.customer(0), LocalDate.ofInstant(clocks.now(), ZoneOffset.UTC));
        var report = new LinkedHashMap<>(visit.report());
        report.put("split", split);
        var station = network.atStation();
        var draft = station.put("report", visit.path(), report).orThrow();
        var seen = draft.path("contentSha256").asText();
        station.post("report", visit.path() + "/signature", Visit.signature(clocks.now(), seen))
                .orThrow();
        product.journal().note(new Call(Call.Answer.ACK, Kind.SIGNATURE, visit.id()));
        return visit.id();
    }

    private static List<JsonNode> invoicesOf(Network network, UUID caseId, int count) {
        await().untilAsserted(() -> assertThat(network.invoicesOf(caseId)).hasSize(count));
        return network.invoicesOf(caseId);
    }

    private static BigDecimal net(Network network, List<JsonNode> invoices) {
        return invoices.stream()
                .map(invoice -> network.office()
                        .get("invoicing", "/api/invoices/" + invoice.path("id").asText())
                        .path("document")
                        .path("totals")
                        .path("net")
                        .decimalValue())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Map<String, Object> share(UUID payer, String percent) {
        return Map.of("payerId", payer, "percent", new BigDecimal(percent));
    }
}
