package io.closeout.invoicing.issuing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.Map;

/** Layout 1: one case for each document, without allowances and charges, without a type. */
final class EarlierContent {

    private EarlierContent() {}

    /** The same document in today's layout; for reading only. */
    static ObjectNode upgraded(ObjectNode document) {
        var corrects = document.remove("corrects");
        document.put("format", 1);
        document.putObject("type").put("kind", "INVOICE").put("code", corrects == null ? "380" : "381");
        document.putObject("related").setAll(corrects == null ? Map.of() : Map.of("corrects", corrects));
        var paying = document.putObject("paying");
        paying.set("payerId", document.remove("payerId"));
        paying.set("reference", document.remove("paymentReference"));
        paying.set("terms", document.remove("terms"));
        paying.withObject("terms").putArray("discounts");
        paying.withObject("terms").putArray("instalments");
        parts(document);
        var totals = document.withObject("totals");
        totals.set("lines", totals.get("net"));
        totals.put("allowances", BigDecimal.ZERO).put("charges", BigDecimal.ZERO);
        return document;
    }

    private static void parts(ObjectNode document) {
        var lines = document.withArray("lines");
        lines.forEach(line -> ((ObjectNode) line).putArray("adjustments"));
        document.putArray("adjustments");
        document.withArray("sources").forEach(source -> ((ObjectNode) source).put("purpose", "UNKNOWN"));
        var subject = (ObjectNode) document.remove("subject");
        subject.set("caseId", lines.path(0).path("caseId"));
        document.putArray("subjects").add(subject);
    }
}
