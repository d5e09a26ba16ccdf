package io.closeout.verification.coverage;

import com.github.f4b6a3.uuid.UuidCreator;
import io.closeout.events.Decimals;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.verification.Charge;
import io.closeout.events.verification.ChargeLine;
import io.closeout.events.verification.ChargePurpose;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;

/**
 * Splits approved lines into one charge per payer and purpose. Lines of which nothing is approved are in none. What the
 * report splits between payers is the customer's work; a sponsor pays alone.
 */
public final class Charges {

    // A name space of our own, so that a charge id never meets a name-based id of somebody else.
    private static final UUID NAMES = UUID.fromString("5d1c5d3a-0c7e-5b0f-9a55-6f1b8d0f4c11");

    private Charges() {}

    /** In the order in which the lines need them. */
    public static List<Charge> of(ReportSigned report, List<ApprovedLine> lines) {
        var byPurpose = new LinkedHashMap<ChargePurpose, List<ChargeLine>>();
        for (var line : lines) {
            if (!line.isNothing()) {
                byPurpose
                        .computeIfAbsent(line.purpose(), none -> new ArrayList<>())
                        .add(line.chargeLine());
            }
        }
        var charges = new ArrayList<Charge>(byPurpose.size());
        byPurpose.forEach((purpose, chargeLines) -> {
            if (purpose == ChargePurpose.CUSTOMER && !report.getSplit().isEmpty()) {
                charges.addAll(shared(report, chargeLines));
            } else {
                charges.add(charge(report, payer(report, purpose), purpose, chargeLines)
                        .build());
            }
        });
        return charges;
    }

    /**
     * One charge per payer, each with all lines and its own interval of them: whoever prices a share alone rounds at its
     * two ends, and the ends of neighbours are the same.
     */
    private static List<Charge> shared(ReportSigned report, List<ChargeLine> lines) {
        var charges = new ArrayList<Charge>(report.getSplit().size());
        var from = BigDecimal.ZERO;
        for (var share : report.getSplit()) {
            var to = from.add(share.getPercent());
            charges.add(charge(report, share.getPayerId(), ChargePurpose.CUSTOMER, lines)
                    .setShareFrom(Decimals.rate(from))
                    .setShareTo(Decimals.rate(to))
                    .build());
            from = to;
        }
        return charges;
    }

    private static Charge.Builder charge(
            ReportSigned report, UUID payer, ChargePurpose purpose, List<ChargeLine> lines) {
        return Charge.newBuilder()
                .setChargeId(id(report, payer, purpose))
                .setPurpose(purpose)
                .setPayerId(payer)
                .setLines(lines);
    }

    private static UUID payer(ReportSigned report, ChargePurpose purpose) {
        return switch (purpose) {
            case CUSTOMER -> report.getBillToId();
            case WARRANTY, GOODWILL -> report.getSponsorId();
            case INTERNAL, UNKNOWN -> report.getPerformerId();
        };
    }

    /** The same decision announced again has the same id. */
    static UUID id(ReportSigned report, UUID payer, ChargePurpose purpose) {
        return UuidCreator.getNameBasedSha1(
                NAMES, "%s/%d/%s/%s".formatted(report.getCaseId(), report.getReportVersion(), payer, purpose));
    }
}
