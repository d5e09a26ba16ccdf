package io.closeout.verification.review;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.coverage.ApprovedLine;
import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.util.List;

/** Lets a network say which corrections a reviewer does not make without the station. */
@ApplicationScoped
class AgreementFirst {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final AgreementSettings settings;
    private final Tenants tenants;

    AgreementFirst(AgreementSettings settings, Tenants tenants) {
        this.settings = settings;
        this.tenants = tenants;
    }

    /**
     * Both lists hold the same lines in the same order.
     *
     * @throws ProblemException 422 if the network wants the station to agree first
     */
    void check(List<ApprovedLine> proposed, List<ApprovedLine> corrected) {
        var bound = settings.abovePercent().get(tenants.current());
        if (bound != null && cutsMoreThan(bound, proposed, corrected)) {
            throw ProblemException.unprocessable(
                    "agreement-needed",
                    "The station has to agree to this correction first",
                    "This network asks for it above %s %%. Propose the correction: POST …/correction-proposals."
                            .formatted(bound.toPlainString()));
        }
    }

    /** Exactly so many percent is not more. */
    static boolean cutsMoreThan(BigDecimal percent, List<ApprovedLine> proposed, List<ApprovedLine> corrected) {
        for (var i = 0; i < proposed.size(); i++) {
            var before = proposed.get(i).approved();
            var cut = before.subtract(corrected.get(i).approved());
            if (cut.multiply(HUNDRED).compareTo(before.multiply(percent)) > 0) {
                return true;
            }
        }
        return false;
    }
}
