package io.closeout.report.drafting;

import io.closeout.events.common.LineKind;
import io.closeout.report.input.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Decides whether lines can be lines of a report. */
@ApplicationScoped
class LineRules {

    private static final int MOST_LINES = 500;
    private static final int LONGEST_TEXT = 500;
    private static final int LONGEST_CODE = 64;
    private static final int LONGEST_NAME = 120;
    private static final Pattern LINE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final QuantityRules quantities;

    LineRules(QuantityRules quantities) {
        this.quantities = quantities;
    }

    List<ReportContent.Line> read(@Nullable List<ReportRequest.@Nullable Line> lines, Faults faults) {
        var present = faults.list("/lines", lines, MOST_LINES);
        var read = new ArrayList<ReportContent.Line>(present.size());
        var ids = new HashSet<String>();
        for (var i = 0; i < present.size(); i++) {
            var at = "/lines/" + i;
            var line = line(at, present.get(i), faults);
            faults.unless(ids.add(line.lineId()), at + "/lineId", "is used twice");
            read.add(line);
        }
        return read;
    }

    private ReportContent.Line line(String at, ReportRequest.Line line, Faults faults) {
        var id = faults.text(at + "/lineId", line.lineId(), LONGEST_CODE);
        faults.unless(
                id.isEmpty() || LINE_ID.matcher(id).matches(),
                at + "/lineId",
                "has other characters than letters, digits, dot, dash and underscore");
        var kind = faults.required(at + "/kind", line.kind(), LineKind.UNKNOWN);
        faults.unless(line.kind() != LineKind.UNKNOWN, at + "/kind", "is not a kind of line");
        var periods = PeriodRules.read(at, line, faults);
        return new ReportContent.Line(
                id,
                kind,
                faults.optionalText(at + "/code", line.code(), LONGEST_CODE),
                faults.text(at + "/text", line.text(), LONGEST_TEXT),
                quantities.read(at, line, periods, faults),
                Boolean.TRUE.equals(line.unplanned()),
                Boolean.TRUE.equals(line.consented()),
                line.performedOn(),
                periods,
                ofKind(LineKind.PART, at + "/serialNumber", line.serialNumber(), line.kind(), faults),
                ofKind(LineKind.TRAVEL, at + "/from", line.from(), line.kind(), faults),
                ofKind(LineKind.TRAVEL, at + "/to", line.to(), line.kind(), faults),
                PriceRules.read(at + "/claimedUnitPrice", line, faults));
    }

    private static @Nullable String ofKind(
            LineKind kind, String at, @Nullable String text, @Nullable LineKind ofLine, Faults faults) {
        var read = faults.optionalText(at, text, LONGEST_NAME);
        faults.unless(
                read == null || ofLine == null || ofLine == kind,
                at,
                "belongs to %s only".formatted(kind == LineKind.PART ? "parts" : "travel"));
        return read;
    }

    void checkDays(ReportContent content, Faults faults) {
        for (var i = 0; i < content.lines().size(); i++) {
            var line = content.lines().get(i);
            var day = line.performedOn();
            faults.unless(
                    day != null || isDayKnown(content, line),
                    "/lines/%d/performedOn".formatted(i),
                    "is missing; overtime belongs to one day");
            faults.unless(
                    day == null || (!day.isBefore(content.serviceFrom()) && !day.isAfter(content.serviceTo())),
                    "/lines/%d/performedOn".formatted(i),
                    "is outside of the days of service");
        }
    }

    private static boolean isDayKnown(ReportContent content, ReportContent.Line line) {
        return line.kind() != LineKind.OVERTIME
                || !line.periods().isEmpty()
                || content.serviceFrom().equals(content.serviceTo());
    }
}
