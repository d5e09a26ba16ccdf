package io.closeout.bench;

import io.closeout.dev.platform.Persona;
import io.closeout.dev.platform.Platform;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.UUID;

/** Three networks with a station, a manufacturer and twenty customers each, known to the services before the clock runs. */
record Cast(List<Network> networks) {

    private static final int NETWORKS = 3;
    private static final int CUSTOMERS = 20;

    /** A tenant, who works in it, and who pays. */
    record Network(String tenant, String token, UUID station, UUID manufacturer, List<UUID> customers) {}

    static Cast create(Platform platform, SystemUnderTest system) throws IOException, InterruptedException {
        var networks = new ArrayList<Network>();
        for (var n = 1; n <= NETWORKS; n++) {
            networks.add(network(platform, system, "bench-" + n));
        }
        return new Cast(networks);
    }

    Network of(int caseNumber) {
        return networks.get(caseNumber % networks.size());
    }

    private static Network network(Platform platform, SystemUnderTest system, String tenant)
            throws IOException, InterruptedException {
        var persona = Persona.called(tenant)
                .withRoles("back-office", "station", "ops")
                .ofTenant(tenant);
        var network = new Network(
                tenant, platform.identity().token(persona), party(tenant, 0), party(tenant, 1), customers(tenant));
        var rows = new StringJoiner(",", "[", "]");
        rows.add(row(network.station(), "STATION", "Atelier " + tenant));
        rows.add(row(network.manufacturer(), "MANUFACTURER", "Works " + tenant));
        network.customers().forEach(id -> rows.add(row(id, "CUSTOMER", "Customer " + id)));
        load(system, network.token(), rows.toString());
        return network;
    }

    private static List<UUID> customers(String tenant) {
        var customers = new ArrayList<UUID>();
        for (var c = 0; c < CUSTOMERS; c++) {
            customers.add(party(tenant, 2 + c));
        }
        return customers;
    }

    private static UUID party(String tenant, int number) {
        return UUID.nameUUIDFromBytes((tenant + number).getBytes(StandardCharsets.UTF_8));
    }

    private static String row(UUID id, String kind, String name) {
        return """
                {"id":"%s","kinds":["%s"],"name":"%s","country":"BE","zone":"Europe/Brussels","language":"fr",
                "currency":"EUR","vatId":"BE0123456749","legalId":"0123456749","email":"office@example.org",
                "iban":"BE68539007547034","bic":"GEBABEBB",
                "address":{"line1":"Rue de la Station 1","postcode":"1000","city":"Bruxelles"}}""".formatted(id, kind, name);
    }

    private static void load(SystemUnderTest system, String token, String body)
            throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(system.reportUrl() + "/api/parties/import"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        try (var http = HttpClient.newHttpClient()) {
            var answer = http.send(request, HttpResponse.BodyHandlers.ofString());
            if (answer.statusCode() != 200 || answer.body().contains("\"REFUSED\"")) {
                throw new IllegalStateException("the parties were not taken: " + answer.statusCode() + answer.body());
            }
        }
    }
}
