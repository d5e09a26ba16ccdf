package io.closeout.invoicing.matching;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A UBL or CII invoice, or a credit note on it, as a station's own program would write it: one line for each net amount, under reverse charge. */
final class StationXml {

    private record Line(String name, BigDecimal net) {}

    private final List<Line> lines = new ArrayList<>();
    private final Map<String, String> values = new HashMap<>(Map.of(
            "number", "2026/117",
            "reference", "none",
            "issued", "2026-12-02",
            "due", "2027-02-02",
            "type", "380",
            "currency", "EUR",
            "seller", "BE0999104948",
            "buyer", "FR12999034234",
            "iban", "BE68 5390 0754 7034",
            "tax", "0.00"));

    static StationXml anInvoice() {
        return new StationXml();
    }

    /** On an invoice of the station. */
    static StationXml aCreditNote(String invoiceNumber) {
        return anInvoice().with("corrects", invoiceNumber).with("type", "381").with("number", "CN " + invoiceNumber);
    }

    /** Each entry of a pre-invoice as one line. */
    static StationXml answering(JsonPath shown) {
        var invoice = anInvoice()
                .with("number", "INV-" + shown.getString("id").substring(0, 8))
                .with("reference", shown.getString("reference"));
        List<Map<String, Object>> entries = shown.getList("entries");
        entries.forEach(
                entry -> invoice.line("Work of " + entry.get("reportNumber"), String.valueOf(entry.get("net"))));
        return invoice;
    }

    /** Its number, date and so on, by the names in the templates. */
    StationXml with(String name, String value) {
        values.put(name, value);
        return this;
    }

    StationXml line(String name, String net) {
        lines.add(new Line(name, new BigDecimal(net)));
        return this;
    }

    StationXml backwards() {
        Collections.reverse(lines);
        return this;
    }

    byte[] ubl() {
        return written("ubl");
    }

    byte[] cii() {
        return written("cii");
    }

    byte[] ublCredit() {
        return written("ubl-credit");
    }

    byte[] ciiCredit() {
        return written("cii-credit");
    }

    private byte[] written(String syntax) {
        var net = lines.stream().map(Line::net).reduce(BigDecimal.ZERO, BigDecimal::add);
        var all = new HashMap<>(values);
        all.put("sum", net.toPlainString());
        all.put("gross", net.add(new BigDecimal(of("tax"))).toPlainString());
        all.put("compactIssued", of("issued").replace("-", ""));
        all.put("compactDue", of("due").replace("-", ""));
        var written = new StringBuilder();
        for (var line : lines) {
            all.put("no", String.valueOf(lines.indexOf(line) + 1));
            all.put("name", line.name());
            all.put("net", line.net().toPlainString());
            written.append(filled(template(syntax + "-line"), all));
        }
        return filled(template(syntax), all).replace("{lines}", written).getBytes(UTF_8);
    }

    private String of(String name) {
        return values.getOrDefault(name, "");
    }

    private static String filled(String template, Map<String, String> values) {
        var text = template;
        for (var value : values.entrySet()) {
            text = text.replace("{" + value.getKey() + "}", value.getValue());
        }
        return text;
    }

    private static String template(String name) {
        try (var in = StationXml.class.getResourceAsStream(name + ".xml")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
