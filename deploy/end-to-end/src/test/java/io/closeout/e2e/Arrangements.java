package io.closeout.e2e;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the office of a network agrees on with its parties. */
final class Arrangements {

    private final Network network;
    private final LocalDate today;

    Arrangements(Network network, LocalDate today) {
        this.network = network;
        this.today = today;
    }

    /** One invoice at the end of each month. */
    void monthly(UUID customer) {
        var wish = new HashMap<String, Object>();
        wish.put("validFrom", today.toString());
        wish.put("format", "PDF");
        wish.put("channel", "EMAIL");
        wish.put("rhythm", "MONTHLY");
        wish.put("nextWorkingDay", true);
        wish.put("grouping", "CUSTOMER");
        wish.put("validation", "NONE");
        wish.put("acceptedOn", today.toString());
        wish.put("acceptedBy", "accounts payable");
        network.office()
                .putNew("invoicing", "/api/invoices/preferences/" + customer, wish)
                .orThrow();
    }

    /** A pre-invoice at the end of each month; five working days of silence are consent. */
    void selfBilled(UUID manufacturer) {
        var agreement = Map.of(
                "buyerId",
                manufacturer,
                "stationId",
                network.station(),
                "mode",
                "SELF_BILLED",
                "validFrom",
                today.minusYears(1).toString(),
                "answerDays",
                5,
                "authorisation",
                "Framework agreement, annex 4");
        agreed("/api/invoices/pre-invoices/agreements", agreement);
    }

    /** A fee in advance, since the first of the month before last. */
    void fee(UUID customer) {
        var agreement = new HashMap<String, Object>();
        agreement.put("number", "MC-" + network.name());
        agreement.put("sellerId", network.station());
        agreement.put("buyerId", customer);
        agreement.put("currency", "EUR");
        agreement.put("period", "MONTH");
        agreement.put("inAdvance", true);
        agreement.put("placeOfWork", "BE");
        agreement.put("onImmovable", true);
        agreement.put("startsOn", feeStart().toString());
        agreement.put(
                "lines", List.of(Map.of("text", "Maintenance contract", "quantity", 1, "unit", "C62", "price", 89)));
        agreed("/api/invoices/agreements", agreement);
    }

    LocalDate feeStart() {
        return today.minusMonths(2).withDayOfMonth(1);
    }

    private void agreed(String path, Map<String, ?> agreement) {
        network.office()
                .postOnce("invoicing", path, agreement, UUID.randomUUID())
                .orThrow();
    }
}
