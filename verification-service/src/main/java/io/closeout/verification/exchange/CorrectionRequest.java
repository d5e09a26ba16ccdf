package io.closeout.verification.exchange;

import io.closeout.verification.coverage.LineDecision;
import io.closeout.verification.review.ApprovalRequest.Line;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a reviewer would approve, for the station to agree to.
 *
 * @param lines those that would change
 * @param reason why, in words for the station
 */
public record CorrectionRequest(
        @NotNull @Size(min = 1, max = 500) List<@NotNull @Valid Line> lines,
        @NotBlank @Size(max = 2000) String reason) {

    List<LineDecision> decisions() {
        return lines.stream()
                .map(line -> new LineDecision(line.lineId(), line.approvedQuantity(), line.coverage()))
                .toList();
    }
}
