package io.closeout.verification.review;

import io.closeout.verification.approval.LineDecision;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Approves the case, with lines only where less than proposed is approved or the sponsor pays more.
 *
 * @param waiveQuery goes on without the answer to an open query; needs a reason
 */
public record ApprovalRequest(
        @Size(max = 2000) @Nullable String reason,
        @Size(max = 500) @Nullable List<@NotNull @Valid LineDecision> lines,
        @Nullable Boolean waiveQuery) {

    List<LineDecision> decisions() {
        return lines == null ? List.of() : lines;
    }

    boolean waives() {
        return Boolean.TRUE.equals(waiveQuery);
    }
}
