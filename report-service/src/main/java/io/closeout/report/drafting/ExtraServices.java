package io.closeout.report.drafting;

import io.closeout.events.Meta;
import io.closeout.events.report.ExtraServiceRequested;
import io.closeout.kit.outbox.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Tells the office at once what was asked for on site beyond the order: once per report and line, whatever becomes of the
 * line later. It is open until somebody signs. A report without such lines costs nothing here.
 */
@ApplicationScoped
public class ExtraServices {

    private final ExtraServiceRows rows;
    private final Outbox outbox;
    private final Clock clock;

    ExtraServices(ExtraServiceRows rows, Outbox outbox, Clock clock) {
        this.rows = rows;
        this.outbox = outbox;
        this.clock = clock;
    }

    /** @param before the content that the report's replaces; null for a new report */
    public void note(Report report, @Nullable ReportContent before) {
        var asked = unplanned(report.content());
        for (var line : asked) {
            if (rows.open(report, line, clock.instant())) {
                outbox.add(report.id(), event(report, line), report.id());
            }
        }
        if (before != null && !unplanned(before).isEmpty()) {
            rows.closeOthers(
                    report.id(), asked.stream().map(ReportContent.Line::lineId).toList(), clock.instant());
        }
    }

    /** What is signed is asked for no longer. */
    public void signed(UUID reportId, ReportContent content) {
        if (!unplanned(content).isEmpty()) {
            rows.closeOthers(reportId, List.of(), clock.instant());
        }
    }

    private static List<ReportContent.Line> unplanned(ReportContent content) {
        return content.lines().stream().filter(ReportContent.Line::unplanned).toList();
    }

    private ExtraServiceRequested event(Report report, ReportContent.Line line) {
        var content = report.content();
        return ExtraServiceRequested.newBuilder()
                .setMeta(Meta.PENDING)
                .setCaseId(report.id())
                .setReportNumber(content.reportNumber())
                .setPerformerId(content.performerId())
                .setSignerId(content.signerId())
                .setBillToId(content.billToId())
                .setSponsorId(content.sponsorId())
                .setAsset(EventParts.asset(content))
                .setInterventionType(content.interventionType())
                .setLine(EventParts.line(line))
                .setZone(content.zone())
                .setRequestedAt(clock.instant())
                .build();
    }
}
