package io.closeout.report.signing;

import io.closeout.report.drafting.ReportContent;
import io.closeout.report.drafting.ReportRequest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A report as in {@link ReportRequest}, with why it is amended.
 *
 * @param queryId the query that this version answers
 * @param signature of the new content; needed when it takes more from the signer than the one before
 */
record AmendmentRequest(
        @Nullable String reasonKey,
        @Nullable UUID queryId,
        @Nullable SignatureRequest signature,
        @Nullable String reportNumber,
        @Nullable UUID performerId,
        @Nullable UUID signerId,
        @Nullable UUID billToId,
        @Nullable UUID sponsorId,
        @Nullable String orderReference,
        @Nullable String contractId,
        ReportRequest.@Nullable Asset asset,
        @Nullable String interventionType,
        @Nullable List<@Nullable String> operationCodes,
        @Nullable LocalDate serviceFrom,
        @Nullable LocalDate serviceTo,
        @Nullable String zone,
        @Nullable String country,
        @Nullable List<ReportRequest.@Nullable Line> lines,
        @Nullable List<ReportRequest.@Nullable Remark> remarks,
        @Nullable List<ReportRequest.@Nullable Attachment> attachments,
        @Nullable List<ReportRequest.@Nullable Share> split) {

    /**
     * Where the request names no number, no attachments or no split, those in force stay: nobody loses a photo, or pays
     * more, by correcting a line.
     */
    ReportRequest report(ReportContent inForce) {
        return new ReportRequest(
                reportNumber == null ? inForce.reportNumber() : reportNumber,
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
                attachments == null ? photosOf(inForce) : attachments,
                split == null ? splitOf(inForce) : split);
    }

    private static List<ReportRequest.@Nullable Share> splitOf(ReportContent content) {
        var shares = new ArrayList<ReportRequest.@Nullable Share>();
        content.split().forEach(share -> shares.add(ReportRequest.Share.of(share)));
        return shares;
    }

    private static List<ReportRequest.@Nullable Attachment> photosOf(ReportContent content) {
        var photos = new ArrayList<ReportRequest.@Nullable Attachment>();
        content.attachments().forEach(photo -> photos.add(ReportRequest.Attachment.of(photo)));
        return photos;
    }
}
