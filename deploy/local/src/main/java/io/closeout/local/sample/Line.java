package io.closeout.local.sample;

import io.closeout.local.sample.Intervention.Period;
import io.closeout.local.sample.Intervention.Price;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One line of a report. */
public record Line(
        String lineId,
        String kind,
        @Nullable String code,
        String text,
        BigDecimal quantity,
        String unit,
        boolean unplanned,
        boolean consented,
        List<Period> periods,
        @Nullable String serialNumber,
        @Nullable String from,
        @Nullable String to,
        @Nullable Price claimedUnitPrice) {

    /** As one notes it on paper: how much, and nothing else. */
    Line(String lineId, String kind, @Nullable String code, String text, BigDecimal quantity, String unit) {
        this(lineId, kind, code, text, quantity, unit, false, false, List.of(), null, null, null, null);
    }

    Line askedOnSite(boolean customerConsents) {
        return new Line(
                lineId,
                kind,
                code,
                text,
                quantity,
                unit,
                true,
                customerConsents,
                periods,
                serialNumber,
                from,
                to,
                claimedUnitPrice);
    }

    Line worked(List<Period> counted) {
        return new Line(
                lineId,
                kind,
                code,
                text,
                quantity,
                unit,
                unplanned,
                consented,
                counted,
                serialNumber,
                from,
                to,
                claimedUnitPrice);
    }

    Line marked(String serial) {
        return new Line(
                lineId,
                kind,
                code,
                text,
                quantity,
                unit,
                unplanned,
                consented,
                periods,
                serial,
                from,
                to,
                claimedUnitPrice);
    }

    Line between(String start, String end) {
        return new Line(
                lineId,
                kind,
                code,
                text,
                quantity,
                unit,
                unplanned,
                consented,
                periods,
                serialNumber,
                start,
                end,
                claimedUnitPrice);
    }

    Line asked(Price price) {
        return new Line(
                lineId, kind, code, text, quantity, unit, unplanned, consented, periods, serialNumber, from, to, price);
    }
}
