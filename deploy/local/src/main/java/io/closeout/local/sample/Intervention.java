package io.closeout.local.sample;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One intervention of the sample, as the technician's device has it.
 *
 * @param flaw what is wrong with it, if anything
 */
public record Intervention(
        UUID id, String network, String station, Report report, Signature signature, Optional<Flaw> flaw) {

    /** As {@code PUT /api/reports/{id}} takes it. */
    public record Report(
            UUID performerId,
            UUID signerId,
            UUID billToId,
            @Nullable UUID sponsorId,
            @Nullable String orderReference,
            @Nullable String contractId,
            Map<String, String> asset,
            String interventionType,
            List<String> operationCodes,
            LocalDate serviceFrom,
            LocalDate serviceTo,
            String zone,
            String country,
            List<Line> lines,
            List<Map<String, String>> remarks,
            List<Share> split) {}

    /** What one party pays of the customer's work. */
    public record Share(UUID payerId, BigDecimal percent) {}

    Intervention with(Report other) {
        return new Intervention(id, network, station, other, signature, flaw);
    }

    /** One line of it. */
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
            @Nullable String to) {

        /** As one notes it on paper: how much, and nothing else. */
        static Line noted(
                String lineId, String kind, @Nullable String code, String text, BigDecimal quantity, String unit) {
            return new Line(lineId, kind, code, text, quantity, unit, false, false, List.of(), null, null, null);
        }

        Line askedOnSite(boolean customerConsents) {
            return new Line(
                    lineId, kind, code, text, quantity, unit, true, customerConsents, periods, serialNumber, from, to);
        }

        Line worked(List<Period> counted) {
            return new Line(
                    lineId, kind, code, text, quantity, unit, unplanned, consented, counted, serialNumber, from, to);
        }

        Line marked(String serial) {
            return new Line(
                    lineId, kind, code, text, quantity, unit, unplanned, consented, periods, serial, from, to);
        }

        Line between(String start, String end) {
            return new Line(
                    lineId, kind, code, text, quantity, unit, unplanned, consented, periods, serialNumber, start, end);
        }
    }

    /** From a start to a pause or stop. */
    public record Period(Instant from, Instant to) {}

    /** As {@code POST /api/reports/{id}/signature} takes it. */
    public record Signature(String signerName, String signerRole, Instant signedAt, String method) {}
}
