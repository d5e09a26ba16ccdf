package io.closeout.verify.chain;

import io.closeout.events.Decimals;
import io.closeout.events.Digests;
import io.closeout.events.common.LineKind;
import io.closeout.events.common.Quantity;
import io.closeout.events.common.UnitPrice;
import io.closeout.events.report.Attachment;
import io.closeout.events.report.AttachmentKind;
import io.closeout.events.report.PayerShare;
import io.closeout.events.report.ReportLine;
import io.closeout.events.report.WorkPeriod;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the events of the sample chain say was done, photographed and shared. */
final class SampleWork {

    static final String PHOTO = "ab".repeat(32);

    private SampleWork() {}

    static Attachment photo() {
        return Attachment.newBuilder()
                .setDocumentId(new UUID(0, 7))
                .setKind(AttachmentKind.PHOTO_AFTER)
                .setMediaType("image/jpeg")
                .setSha256(Digests.sha256(PHOTO))
                .setSize(2048)
                .setHref("/api/reports/1/photos/" + PHOTO)
                .build();
    }

    static List<ReportLine> lines(String minutes) {
        var period = new WorkPeriod(Instant.parse("2026-03-02T08:00:00Z"), Instant.parse("2026-03-02T09:30:00Z"));
        var labour = ReportLine.newBuilder()
                .setLineId("1")
                .setKind(LineKind.LABOUR)
                .setText("Burner cleaned")
                .setQuantity(quantity(minutes, "MIN"))
                .setPeriods(List.of(period))
                .build();
        var part = ReportLine.newBuilder()
                .setLineId("2")
                .setKind(LineKind.PART)
                .setText("Pump")
                .setQuantity(quantity("1", "C62"))
                .setSerialNumber("P-77")
                .setClaimedUnitPrice(new UnitPrice(Decimals.unitPrice(new BigDecimal("184.5")), "EUR"))
                .build();
        return List.of(labour, part);
    }

    private static Quantity quantity(String amount, String unit) {
        return new Quantity(Decimals.quantity(new BigDecimal(amount)), unit);
    }

    static PayerShare share(UUID payer, String percent) {
        return new PayerShare(payer, Decimals.rate(new BigDecimal(percent)));
    }
}
