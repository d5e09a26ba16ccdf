package io.closeout.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/** An invoice as its payer sees it. */
record Bill(
        String network,
        UUID id,
        String number,
        UUID sellerId,
        UUID payerId,
        LocalDate dueDate,
        String currency,
        BigDecimal open,
        String reference) {

    static Bill of(String network, JsonNode summary, JsonNode invoice) {
        return new Bill(
                network,
                UUID.fromString(summary.path("id").asText()),
                summary.path("number").asText(),
                UUID.fromString(summary.path("sellerId").asText()),
                UUID.fromString(summary.path("payerId").asText()),
                LocalDate.parse(summary.path("dueDate").asText()),
                summary.path("currency").asText(),
                summary.path("openBalance").decimalValue(),
                invoice.path("document").path("paying").path("reference").asText());
    }
}
