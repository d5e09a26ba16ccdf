package io.closeout.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.dev.platform.Persona;
import io.closeout.verify.journal.Call;
import io.closeout.verify.journal.Call.Answer;
import io.closeout.verify.journal.Call.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A network with one station and its customers, and the people who work there. */
final class Network {

    private final Product product;
    private final String name;
    private final UUID station = UUID.randomUUID();
    private final List<UUID> customers = new ArrayList<>();

    private Network(Product product, String name) {
        this.product = product;
        this.name = name;
    }

    static Network of(Product product, String name, int customers) {
        var network = new Network(product, name);
        network.enter(network.station, "STATION", "Stooktechniek " + name, "BE0999104948");
        for (var i = 1; i <= customers; i++) {
            var customer = UUID.randomUUID();
            network.enter(customer, "CUSTOMER", "Klant %d van %s".formatted(i, name), "BE0999163742");
            network.customers.add(customer);
        }
        return network;
    }

    /** Somebody who pays for work at the customers of others. */
    UUID manufacturer() {
        var manufacturer = UUID.randomUUID();
        enter(manufacturer, "MANUFACTURER", "Fabriek " + name, "BE0999163742");
        return manufacturer;
    }

    String name() {
        return name;
    }

    UUID station() {
        return station;
    }

    UUID customer(int number) {
        return customers.get(number % customers.size());
    }

    /** Writes to the customer of that number. */
    String mailOf(UUID customer) {
        return customer + "@" + name + ".example";
    }

    Caller office() {
        return product.caller(Persona.called("office-" + name)
                .withRoles("back-office", "reviewer")
                .ofTenant(name));
    }

    Caller atStation() {
        return product.caller(Persona.called("station-" + name)
                .withRoles("station")
                .ofTenant(name)
                .actingFor(station.toString()));
    }

    /** Who works for the station and comes with a device. */
    Persona technician(String called) {
        return new Persona(
                called + "-" + name,
                called,
                called + "-" + name,
                List.of("technician"),
                name,
                station.toString(),
                List.of());
    }

    /** The invoice of a case, if it has one by now. */
    List<JsonNode> invoicesOf(UUID caseId) {
        var found = new ArrayList<JsonNode>();
        office().get("invoicing", "/api/invoices?caseId=" + caseId)
                .path("items")
                .forEach(found::add);
        return found;
    }

    private void enter(UUID id, String kind, String called, String vatId) {
        var party = new LinkedHashMap<String, Object>();
        party.put("kinds", List.of(kind));
        party.put("name", called);
        party.put("country", "BE");
        party.put("zone", "Europe/Brussels");
        party.put("language", "nl");
        party.put("currency", "EUR");
        party.put("vatId", vatId);
        party.put("address", Map.of("line1", "Dampoortkaai 41", "postcode", "9000", "city", "Gent"));
        party.put("email", mailOf(id));
        party.put("iban", "BE27999075291773");
        party.put("preferences", Map.of("invoiceChannel", "EMAIL", "invoiceGrouping", "PER_CASE"));
        office().put("report", "/api/parties/" + id, party).orThrow();
        product.journal().note(new Call(Answer.ACK, Kind.PARTY, id));
    }
}
