package io.closeout.e2e;

import io.closeout.dev.drawing.Scribble;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** One intervention at a customer, as the technician's device writes it down. */
record Visit(UUID id, UUID station, UUID customer, LocalDate day, List<Map<String, Object>> lines) {

    private static final String SIGNER = "Ann Peeters";
    private static final String SCRIBBLE = Scribble.of(SIGNER);

    /** Nothing about it makes a rule fire. */
    static Visit at(Network network, UUID customer, LocalDate day) {
        var labour = line("1", "LABOUR", "HEAT-SERVICE", "Jaarlijks onderhoud", "60", "MIN");
        var travel = line("2", "TRAVEL", null, "Verplaatsing", "18.5", "KMT");
        var part = line("3", "PART", "HT-IGN", "Ontstekingselektrode", "1", "C62");
        return new Visit(UUID.randomUUID(), network.station(), customer, day, List.of(labour, travel, part));
    }

    /** A part that is in no catalogue, so that a person has to look at it. */
    Visit withUnknownPart() {
        var more = new java.util.ArrayList<>(lines);
        more.add(line("4", "PART", "XX-PROTO-7", "Prototype", "1", "C62"));
        return new Visit(id, station, customer, day, List.copyOf(more));
    }

    String path() {
        return "/api/reports/" + id;
    }

    Map<String, Object> report() {
        var report = new LinkedHashMap<String, Object>();
        report.put("performerId", station);
        report.put("signerId", customer);
        report.put("billToId", customer);
        report.put("asset", Map.of("serialNumber", "SN-" + id));
        report.put("interventionType", "maintenance");
        report.put("operationCodes", List.of("HEAT-SERVICE"));
        report.put("serviceFrom", day.toString());
        report.put("serviceTo", day.toString());
        report.put("zone", "Europe/Brussels");
        report.put("country", "BE");
        report.put("lines", lines);
        return report;
    }

    /** @param contentSha256 digest of what the signer saw */
    static Map<String, Object> signature(Instant at, String contentSha256) {
        return Map.of(
                "signerName",
                SIGNER,
                "signerRole",
                "zaakvoerder",
                "signedAt",
                at.toString(),
                "method",
                "DRAWN",
                "contentSha256",
                contentSha256,
                "image",
                SCRIBBLE);
    }

    private static Map<String, Object> line(
            String id, String kind, @org.jspecify.annotations.Nullable String code, String text, String... quantity) {
        var line = new LinkedHashMap<String, Object>();
        line.put("lineId", id);
        line.put("kind", kind);
        if (code != null) {
            line.put("code", code);
        }
        line.put("text", text);
        line.put("quantity", new BigDecimal(quantity[0]));
        line.put("unit", quantity[1]);
        return line;
    }
}
