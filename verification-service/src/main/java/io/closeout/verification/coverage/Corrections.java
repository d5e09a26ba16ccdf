package io.closeout.verification.coverage;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.events.Decimals;
import io.closeout.events.verification.ChargePurpose;
import io.closeout.events.verification.Coverage;
import io.closeout.verification.coverage.LineDecision.Payment;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A reviewer may approve less than proposed, and may let the sponsor pay what the customer would. Nothing that raises
 * the customer's bill is a correction: that needs an amended report and the signer's consent.
 */
public final class Corrections {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Corrections() {}

    /**
     * @param sponsored whether the report has a sponsor who could pay
     * @throws CorrectionRefusedException naming the line and the reason
     */
    public static List<ApprovedLine> apply(
            List<ApprovedLine> proposal, List<LineDecision> decisions, boolean sponsored) {
        var places = new HashMap<String, Integer>();
        for (var line : proposal) {
            places.put(line.line().getLineId(), places.size());
        }
        var lines = new ArrayList<>(proposal);
        for (int i = 0; i < decisions.size(); i++) {
            var decision = decisions.get(i);
            var place = place(places, decision, i);
            lines.set(place, corrected(lines.get(place), decision, sponsored, i));
        }
        return lines;
    }

    private static int place(Map<String, Integer> places, LineDecision decision, int index) {
        var place = places.remove(decision.lineId());
        if (place == null) {
            throw new CorrectionRefusedException(index, "lineId", "The report has no such line, or it comes twice.");
        }
        return place;
    }

    private static ApprovedLine corrected(ApprovedLine line, LineDecision decision, boolean sponsored, int index) {
        var approved = approved(line, decision.approvedQuantity(), index);
        var sponsorPays = decision.coverage() == null
                ? line.coverage() != Coverage.BILLABLE
                : decision.coverage() != Payment.BILLABLE;
        if (!sponsorPays && line.coverage() != Coverage.BILLABLE) {
            throw new CorrectionRefusedException(
                    index,
                    "coverage",
                    "The customer signed that this line is covered; only an amended report can bill it.");
        }
        if (sponsorPays && !sponsored) {
            throw new CorrectionRefusedException(index, "coverage", "This report has no sponsor who could pay.");
        }
        return sponsorPays ? sponsored(line, approved) : billed(line, approved);
    }

    private static BigDecimal approved(ApprovedLine line, @Nullable BigDecimal asked, int index) {
        if (asked == null) {
            return line.approved();
        }
        if (asked.signum() < 0 || asked.compareTo(line.approved()) > 0) {
            throw new CorrectionRefusedException(
                    index,
                    "approvedQuantity",
                    "It must be from 0 to %s."
                            .formatted(line.approved().stripTrailingZeros().toPlainString()));
        }
        if (asked.stripTrailingZeros().scale() > Decimals.QUANTITY_SCALE) {
            throw new CorrectionRefusedException(index, "approvedQuantity", "It has more than 6 decimals.");
        }
        return Decimals.quantity(asked);
    }

    // What no clause covers and the sponsor pays nevertheless is goodwill.
    private static ApprovedLine sponsored(ApprovedLine line, BigDecimal approved) {
        var whole = approved.compareTo(line.line().getQuantity().getAmount()) == 0;
        return new ApprovedLine(
                line.line(),
                approved,
                whole ? Coverage.COVERED : Coverage.CAPPED,
                line.clauseId(),
                line.purpose() == ChargePurpose.CUSTOMER ? ChargePurpose.GOODWILL : line.purpose());
    }

    private static ApprovedLine billed(ApprovedLine line, BigDecimal approved) {
        return new ApprovedLine(line.line(), approved, Coverage.BILLABLE, null, ChargePurpose.CUSTOMER);
    }

    /** For keeping; null if there are none. */
    public static @Nullable String write(List<LineDecision> decisions) {
        try {
            return decisions.isEmpty() ? null : JSON.writeValueAsString(decisions);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What {@link #write} kept. */
    public static List<LineDecision> read(@Nullable String kept) {
        try {
            return kept == null ? List.of() : JSON.readValue(kept, new TypeReference<>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
