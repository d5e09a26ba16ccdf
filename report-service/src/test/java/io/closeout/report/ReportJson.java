package io.closeout.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A report as a device writes it. */
public final class ReportJson {

    private final UUID id = UUID.randomUUID();
    private final Map<String, Object> body = new LinkedHashMap<>();
    private final List<Object> lines = new ArrayList<>();
    private final List<Object> remarks = new ArrayList<>();

    private ReportJson() {
        body.put("performerId", CaseEvents.STATION);
        body.put("signerId", CaseEvents.CUSTOMER);
        body.put("billToId", CaseEvents.CUSTOMER);
        body.put("asset", Map.of("serialNumber", "SN-77", "model", "Vitodens 200"));
        body.put("interventionType", "repair");
        body.put("serviceFrom", "2026-03-02");
        body.put("serviceTo", "2026-03-02");
        body.put("zone", "Europe/Brussels");
        body.put("country", "BE");
        body.put("lines", lines);
        body.put("remarks", remarks);
    }

    public static ReportJson aReport() {
        return new ReportJson().withLine("L1", "LABOUR", 90, "MIN").withLine("L2", "TRAVEL", 32.5, "KMT");
    }

    public static ReportJson anEmptyReport() {
        return new ReportJson();
    }

    public ReportJson withLine(String lineId, String kind, @Nullable Object quantity, String unit) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("lineId", lineId);
        line.put("kind", kind);
        line.put("text", "Work on the burner");
        line.put("quantity", quantity);
        line.put("unit", unit);
        line.put("unplanned", false);
        line.put("consented", false);
        lines.add(line);
        return this;
    }

    /** Changes the last line. */
    public ReportJson whereLine(String field, @Nullable Object value) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        ((Map<?, ?>) lines.getLast()).forEach((name, known) -> line.put(String.valueOf(name), known));
        line.put(field, value);
        lines.set(lines.size() - 1, line);
        return this;
    }

    /** The last line was worked from and to these instants, two by two. */
    public ReportJson worked(String... instants) {
        var periods = new ArrayList<Map<String, String>>();
        for (var i = 0; i < instants.length; i += 2) {
            periods.add(Map.of("from", instants[i], "to", instants[i + 1]));
        }
        return whereLine("periods", periods);
    }

    public ReportJson withRemark(String kind, String text) {
        remarks.add(Map.of("kind", kind, "text", text));
        return this;
    }

    public ReportJson with(String field, Object value) {
        body.put(field, value);
        return this;
    }

    public ReportJson without(String field) {
        body.remove(field);
        return this;
    }

    public ReportJson withoutLines() {
        lines.clear();
        return this;
    }

    /** As if it had been drafted and signed by An Claes. */
    public ReportJson signed() {
        drafted();
        People.TECHNICIAN.signs(this, SignatureJson.ofAnClaes()).statusCode(200);
        return this;
    }

    public ReportJson drafted() {
        People.TECHNICIAN.handsIn(this).statusCode(201);
        return this;
    }

    public Map<String, Object> amendment() {
        var amendment = new LinkedHashMap<>(body);
        amendment.put("reasonKey", "amendment.typo");
        return amendment;
    }

    public UUID id() {
        return id;
    }

    public String path() {
        return "/api/reports/" + id;
    }

    public Map<String, Object> body() {
        return body;
    }
}
