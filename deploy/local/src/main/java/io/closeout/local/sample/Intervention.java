package io.closeout.local.sample;

import io.closeout.dev.drawing.Scribble;
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
 * @param photos that belong to the report
 * @param flaw what is wrong with it, if anything
 */
public record Intervention(
        UUID id,
        String network,
        String station,
        Report report,
        List<Snapshot> photos,
        Signature signature,
        Optional<Flaw> flaw) {

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
            List<Share> split,
            List<Attachment> attachments) {

        /** With the photos as it names them. */
        public Report showing(List<Attachment> shown) {
            return new Report(
                    performerId,
                    signerId,
                    billToId,
                    sponsorId,
                    orderReference,
                    contractId,
                    asset,
                    interventionType,
                    operationCodes,
                    serviceFrom,
                    serviceTo,
                    zone,
                    country,
                    lines,
                    remarks,
                    split,
                    shown);
        }

        Report with(List<Line> others, List<Share> shares) {
            return new Report(
                    performerId,
                    signerId,
                    billToId,
                    sponsorId,
                    orderReference,
                    contractId,
                    asset,
                    interventionType,
                    operationCodes,
                    serviceFrom,
                    serviceTo,
                    zone,
                    country,
                    others,
                    remarks,
                    shares,
                    attachments);
        }

        /** The same thing some days later. */
        Report later(int days) {
            return new Report(
                    performerId,
                    signerId,
                    billToId,
                    sponsorId,
                    orderReference,
                    contractId,
                    asset,
                    interventionType,
                    operationCodes,
                    serviceFrom.plusDays(days),
                    serviceTo.plusDays(days),
                    zone,
                    country,
                    lines.stream().map(line -> line.worked(List.of())).toList(),
                    remarks,
                    split,
                    attachments);
        }
    }

    /** A photo as a report names it. */
    public record Attachment(String kind, String mediaType, String sha256, long size) {}

    /** What is asked for one unit. */
    public record Price(BigDecimal amount, String currency) {}

    /** What one party pays of the customer's work. */
    public record Share(UUID payerId, BigDecimal percent) {}

    Intervention with(Report other) {
        return new Intervention(id, network, station, other, photos, signature, flaw);
    }

    Intervention showing(List<Snapshot> others) {
        return new Intervention(id, network, station, report, others, signature, flaw);
    }

    /** From a start to a pause or stop. */
    public record Period(Instant from, Instant to) {}

    /** Who signs, how and when; on what is known once the report is handed in. */
    public record Signature(String signerName, String signerRole, Instant signedAt, String method) {

        /** @param contentSha256 digest of what the signer saw */
        public Given on(String contentSha256) {
            var image = method.equals("DRAWN") ? Scribble.of(signerName) : null;
            return new Given(signerName, signerRole, signedAt, method, contentSha256, image);
        }
    }

    /** As {@code POST /api/reports/{id}/signature} takes it. */
    public record Given(
            String signerName,
            String signerRole,
            Instant signedAt,
            String method,
            String contentSha256,
            @Nullable String image) {}
}
