package io.closeout.bench;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * What a device says of a case: a clean repair with four lines that the customer pays, and that it was signed. Under
 * warranty it would need photos, and the pipeline is measured without pictures.
 */
final class Requests {

    private final LocalDate day = LocalDate.now(Clock.systemUTC()).minusDays(2);
    private final Instant signedAt = day.atTime(17, 0).toInstant(ZoneOffset.UTC);

    /** Every case has equipment of its own, or verification would rightly call it a duplicate. */
    String report(UUID id, Cast.Network network, int number) {
        return report(id, network, number, "");
    }

    /** @param attachments that it names, separated by commas */
    String report(UUID id, Cast.Network network, int number, String attachments) {
        var customer = network.customers().get(number % network.customers().size());
        return """
                {"performerId":"%s","signerId":"%s","billToId":"%s","orderReference":"PO-%d",
                "asset":{"serialNumber":"SN-%s","model":"Therma 24"},"interventionType":"repair",
                "operationCodes":["HEAT-BURNER"],"serviceFrom":"%s","serviceTo":"%s","zone":"Europe/Brussels",
                "country":"BE","lines":[
                {"lineId":"1","kind":"LABOUR","code":"HEAT-BURNER","text":"Burner cleaned and adjusted",
                "quantity":85,"unit":"MIN","unplanned":false,"consented":false},
                {"lineId":"2","kind":"TRAVEL","text":"Travel","quantity":24,"unit":"KMT","unplanned":false,
                "consented":false},
                {"lineId":"3","kind":"PART","code":"HT-IGN","text":"Ignition electrode","quantity":1,"unit":"C62",
                "unplanned":false,"consented":false},
                {"lineId":"4","kind":"PART","code":"HT-SEAL","text":"Burner seal set","quantity":1,"unit":"C62",
                "unplanned":false,"consented":false}],"attachments":[%s]}""".formatted(network.station(), customer, customer, number, id, day, day, attachments);
    }

    /** Typed: the pipeline is measured without pictures. */
    String signature(String contentSha256) {
        return """
                {"signerName":"A. Signer","signerRole":"owner","signedAt":"%s","method":"TYPED",
                "contentSha256":"%s"}""".formatted(signedAt, contentSha256);
    }

    /** @param image PNG in Base64 */
    String drawn(String contentSha256, String image) {
        return """
                {"signerName":"A. Signer","signerRole":"owner","signedAt":"%s","method":"DRAWN",
                "contentSha256":"%s","image":"%s"}""".formatted(signedAt, contentSha256, image);
    }
}
