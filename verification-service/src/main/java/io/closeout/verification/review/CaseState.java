package io.closeout.verification.review;

import io.closeout.verification.approval.Verification;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What an audit row says about a case before and after a decision. */
record CaseState(
        UUID verificationId,
        int reportVersion,
        String state,
        @Nullable String severity,
        @Nullable String reasonKey,
        @Nullable String corrections) {

    static CaseState of(Verification verification) {
        var severity = verification.severity();
        return new CaseState(
                verification.verificationId(),
                verification.reportVersion(),
                verification.state().name(),
                severity == null ? null : severity.name(),
                verification.outcome().reasonKey(),
                verification.corrections());
    }
}
