package io.closeout.local.demo;

import io.closeout.local.api.Door;
import io.closeout.local.sample.SampleParty;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;

/** What each network agrees on with some of its parties. */
final class Deals {

    private final Offices offices;
    private final List<SampleParty> parties;
    private final LocalDate today;

    Deals(Offices offices, List<SampleParty> parties, LocalDate today) {
        this.offices = offices;
        this.parties = parties;
        this.today = today;
    }

    /** One customer wants one invoice a month, one manufacturer bills itself, one customer pays a monthly fee. */
    void strike() {
        offices.each((network, office) -> {
            var station = first(network, party -> party.is("STATION"));
            var customer = first(network, party -> party.is("CUSTOMER") && party.vatId() != null);
            monthly(office, customer);
            selfBilled(office, station, first(network, party -> party.is("MANUFACTURER")));
            fee(office, station, customer);
        });
    }

    private SampleParty first(String network, Predicate<SampleParty> wanted) {
        return parties.stream()
                .filter(party -> party.network().equals(network) && party.lacks() == null)
                .filter(wanted)
                .findFirst()
                .orElseThrow();
    }

    private void monthly(Door office, SampleParty customer) {
        var wish = Map.of(
                "validFrom", today.toString(),
                "format", "PDF",
                "channel", "EMAIL",
                "rhythm", "MONTHLY",
                "nextWorkingDay", true,
                "grouping", "CUSTOMER",
                "validation", "NONE",
                "acceptedOn", today.toString(),
                "acceptedBy", "accounts payable");
        Door.body(office.put("/api/invoices/preferences/" + customer.id(), wish, Map.of("If-Match", "\"0\"")));
    }

    private void selfBilled(Door office, SampleParty station, SampleParty manufacturer) {
        var agreement = Map.of(
                "buyerId",
                manufacturer.id(),
                "stationId",
                station.id(),
                "mode",
                "SELF_BILLED",
                "validFrom",
                today.minusYears(1).toString(),
                "answerDays",
                5,
                "authorisation",
                "Framework agreement, annex 4");
        Door.body(office.post("/api/invoices/pre-invoices/agreements", agreement, UUID.randomUUID()));
    }

    /** It began two months ago, so that what was missed is made up for. */
    private void fee(Door office, SampleParty station, SampleParty customer) {
        var line = Map.of("text", "Maintenance contract", "quantity", 1, "unit", "C62", "price", 89);
        var agreement = Map.of(
                "number", "MC-" + customer.network().toUpperCase(Locale.ROOT),
                "sellerId", station.id(),
                "buyerId", customer.id(),
                "currency", station.currency(),
                "period", "MONTH",
                "inAdvance", true,
                "placeOfWork", customer.country(),
                "onImmovable", true,
                "startsOn", today.minusMonths(2).withDayOfMonth(1).toString(),
                "lines", List.of(line));
        Door.body(office.post("/api/invoices/agreements", agreement, UUID.randomUUID()));
    }
}
