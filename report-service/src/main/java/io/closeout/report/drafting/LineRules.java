package io.closeout.report.drafting;

import io.closeout.events.common.LineKind;
import io.closeout.report.input.Faults;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
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
    private static final Pattern LINE_ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    private final Catalogue catalogue;

    LineRules(Catalogue catalogue) {
        this.catalogue = catalogue;
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
        return new ReportContent.Line(
                id,
                kind,
                faults.optionalText(at + "/code", line.code(), LONGEST_CODE),
                faults.text(at + "/text", line.text(), LONGEST_TEXT),
                quantity(at, line, faults),
                Boolean.TRUE.equals(line.unplanned()),
                Boolean.TRUE.equals(line.consented()),
                line.performedOn());
    }

    private ReportContent.Quantity quantity(String at, ReportRequest.Line line, Faults faults) {
        var amount = faults.required(at + "/quantity", line.quantity(), BigDecimal.ZERO);
        var code = faults.text(at + "/unit", line.unit(), LONGEST_CODE);
        var unit = catalogue.unit(code);
        faults.unless(amount.signum() >= 0, at + "/quantity", "is negative");
        if (unit == null) {
            faults.unless(code.isEmpty(), at + "/unit", "is none of " + catalogue.units());
            return ReportContent.Quantity.of(BigDecimal.ZERO, code);
        }
        faults.unless(
                amount.stripTrailingZeros().scale() <= unit.decimals(),
                at + "/quantity",
                "has more than %d decimals".formatted(unit.decimals()));
        faults.unless(
                amount.compareTo(unit.largest()) <= 0,
                at + "/quantity",
                "is more than %s %s".formatted(unit.largest().toPlainString(), code));
        return ReportContent.Quantity.of(amount, code);
    }

    void checkDays(ReportContent content, Faults faults) {
        for (var i = 0; i < content.lines().size(); i++) {
            var day = content.lines().get(i).performedOn();
            faults.unless(
                    day == null || (!day.isBefore(content.serviceFrom()) && !day.isAfter(content.serviceTo())),
                    "/lines/%d/performedOn".formatted(i),
                    "is outside of the days of service");
        }
    }
}
