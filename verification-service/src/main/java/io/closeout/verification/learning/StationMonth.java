package io.closeout.verification.learning;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A station's month beside its network's, of reports that were decided in it. The network is one figure for all; no
 * other station can be read out of it, because it is left out where there are too few others.
 *
 * @param network null if there are too few other stations to hide one among them
 * @param asked what was found or asked most, the most first
 */
public record StationMonth(
        UUID station,
        YearMonth month,
        Approvals own,
        @Nullable Approvals network,
        List<Asked> asked) {

    /**
     * Decided reports.
     *
     * @param approved those that were approved
     * @param atOnce of these, in the first version and without a question
     */
    public record Approvals(long decided, long approved, long atOnce) {

        public @Nullable BigDecimal firstPass() {
            return share(atOnce, approved);
        }
    }

    /**
     * One rule and in how many reports it found something.
     *
     * @param reports of the station
     * @param questions that the station was asked about it
     * @param own share of the station's decided reports
     * @param network the same share of the whole network; null where the network is left out
     */
    public record Asked(
            String ruleId,
            long reports,
            long questions,
            @Nullable BigDecimal own,
            @Nullable BigDecimal network) {}

    static @Nullable BigDecimal share(long part, long whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
