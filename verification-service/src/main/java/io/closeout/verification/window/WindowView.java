package io.closeout.verification.window;

import io.closeout.events.verification.WindowCause;
import io.closeout.events.verification.WindowEnd;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A window as both sides see it.
 *
 * @param zone whose working days were counted
 * @param stationConfirmedAt when the station had nothing left to adjust; null as long as it has
 * @param officeConfirmedAt the same of the reviewers
 * @param end what closed it; null while it is open
 */
public record WindowView(
        UUID windowId,
        UUID caseId,
        String reportNumber,
        int reportVersion,
        WindowCause cause,
        String zone,
        Instant openedAt,
        Instant closesAt,
        @Nullable Instant stationConfirmedAt,
        @Nullable Instant officeConfirmedAt,
        @Nullable Instant closedAt,
        @Nullable WindowEnd end) {

    public boolean isOpen() {
        return closedAt == null;
    }
}
