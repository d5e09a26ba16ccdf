package io.closeout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/** How the bank pays an invoice of a network. */
final class Payments {

    private final Clocks clocks;
    private final Network network;

    Payments(Product product, Network network) {
        this.clocks = new Clocks(product);
        this.network = network;
    }

    /** All that is open of it, quoting its reference. */
    Map<String, Object> request(JsonNode summary) {
        var id = summary.path("id").asText();
        var invoice = network.office().get("invoicing", "/api/invoices/" + id);
        return Map.of(
                "receiverId", summary.path("sellerId").asText(),
                "payerId", summary.path("payerId").asText(),
                "amount", summary.path("openBalance").decimalValue(),
                "currency", summary.path("currency").asText(),
                "valueDate", LocalDate.ofInstant(clocks.now(), ZoneOffset.UTC).toString(),
                "method", "BANK_TRANSFER",
                "reference",
                        invoice.path("document")
                                .path("paying")
                                .path("reference")
                                .asText());
    }
}
