package io.closeout.report.casefile;

import io.closeout.events.SignedContent;
import io.closeout.events.report.QueryAnswered;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.report.ReportWithdrawn;
import io.closeout.report.drafting.Report;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the report's own topic said of a case.
 *
 * @param version the version in force, 0 before the signature
 */
record ReportFacts(
        String number,
        int version,
        UUID performerId,
        UUID signerId,
        UUID billToId,
        @Nullable UUID sponsorId,
        @Nullable String orderReference,
        @Nullable String contractId,
        @Nullable String assetId,
        @Nullable String assetSerial,
        @Nullable String assetModel,
        String interventionType,
        LocalDate serviceFrom,
        LocalDate serviceTo,
        String zone,
        String country,
        Instant signedAt,
        Aftermath aftermath) {

    /** What happened to the report after the signature. */
    record Aftermath(
            @Nullable Instant amendedAt,
            @Nullable Instant withdrawnAt,
            @Nullable UUID answeredQueryId,
            @Nullable Instant answeredAt) {

        static final Aftermath NONE = new Aftermath(null, null, null, null);

        Aftermath amended(Instant at, @Nullable UUID queryId) {
            return queryId == null
                    ? new Aftermath(at, withdrawnAt, answeredQueryId, answeredAt)
                    : new Aftermath(at, withdrawnAt, queryId, at);
        }

        Aftermath answered(UUID queryId, Instant at) {
            return new Aftermath(amendedAt, withdrawnAt, queryId, at);
        }

        Aftermath withdrawn(Instant at) {
            return new Aftermath(amendedAt, at, answeredQueryId, answeredAt);
        }
    }

    static ReportFacts of(ReportSigned event) {
        var asset = event.getAsset();
        return new ReportFacts(
                event.getReportNumber(),
                event.getReportVersion(),
                event.getPerformerId(),
                event.getSignerId(),
                event.getBillToId(),
                event.getSponsorId(),
                event.getOrderReference(),
                event.getContractId(),
                asset.getId(),
                asset.getSerialNumber(),
                asset.getModel(),
                event.getInterventionType(),
                event.getServiceFrom(),
                event.getServiceTo(),
                event.getZone(),
                event.getCountry(),
                event.getSignedAt(),
                Aftermath.NONE);
    }

    /** From the report itself, for the moment until its event is here; a draft counts from its beginning. */
    static ReportFacts of(Report report) {
        var content = report.content();
        var asset = content.asset();
        return new ReportFacts(
                content.reportNumber(),
                report.reportVersion(),
                content.performerId(),
                content.signerId(),
                content.billToId(),
                content.sponsorId(),
                content.orderReference(),
                content.contractId(),
                asset.id(),
                asset.serialNumber(),
                asset.model(),
                content.interventionType(),
                content.serviceFrom(),
                content.serviceTo(),
                content.zone(),
                content.country(),
                report.reportVersion() == 0 ? report.createdAt() : report.changedAt(),
                Aftermath.NONE);
    }

    /** The case stays signed when it first was; what was amended since is told beside it. */
    ReportFacts amended(ReportAmended event, Instant at) {
        return of(SignedContent.of(event)).signed(signedAt).with(aftermath.amended(at, event.getQueryId()));
    }

    ReportFacts answered(QueryAnswered event, Instant at) {
        return with(aftermath.answered(event.getQueryId(), at));
    }

    ReportFacts withdrawn(ReportWithdrawn event) {
        return with(aftermath.withdrawn(event.getWithdrawnAt()));
    }

    private ReportFacts signed(Instant first) {
        return copy(first, aftermath);
    }

    private ReportFacts with(Aftermath newAftermath) {
        return copy(signedAt, newAftermath);
    }

    private ReportFacts copy(Instant newSignedAt, Aftermath newAftermath) {
        return new ReportFacts(
                number,
                version,
                performerId,
                signerId,
                billToId,
                sponsorId,
                orderReference,
                contractId,
                assetId,
                assetSerial,
                assetModel,
                interventionType,
                serviceFrom,
                serviceTo,
                zone,
                country,
                newSignedAt,
                newAftermath);
    }
}
