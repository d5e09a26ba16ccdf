package io.closeout.verification.review;

import io.closeout.verification.coverage.LineDecision;
import io.closeout.verification.coverage.LineDecision.Payment;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Approves the case, with lines only where less than proposed is approved or the sponsor pays more.
 *
 * @param waiveQuery goes on without the answer to an open query; needs a reason
 */
public record ApprovalRequest(
        @Size(max = 2000) @Nullable String reason,
        @Size(max = 500) @Nullable List<@NotNull @Valid Line> lines,
        @Nullable Boolean waiveQuery) {

    List<LineDecision> decisions() {
        return lines == null ? List.of() : lines.stream().map(Line::decision).toList();
    }

    boolean waives() {
        return Boolean.TRUE.equals(waiveQuery);
    }

    /** What is decided about one line; what is left out stays as proposed. */
    public record Line(
            @NotBlank @Size(max = 100) String lineId,
            @Nullable BigDecimal approvedQuantity,
            @Nullable Payment coverage) {

        LineDecision decision() {
            return new LineDecision(lineId, approvedQuantity, coverage);
        }
    }
}
