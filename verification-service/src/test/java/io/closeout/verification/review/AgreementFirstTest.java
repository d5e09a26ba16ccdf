package io.closeout.verification.review;

import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.verification.coverage.ApprovedLine;
import io.closeout.verification.coverage.Corrections;
import io.closeout.verification.coverage.CoverageTerms;
import io.closeout.verification.coverage.LineDecision;
import io.closeout.verification.rules.ResourceFile;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;

class AgreementFirstTest {

    @Test
    void exactlyTheBoundNeedsNoAgreement() {
        assertThat(cutsMoreThan("10", "54")).isFalse();
        assertThat(cutsMoreThan("10", "53.999999")).isTrue();
    }

    @Test
    void aBoundOfNothingMeansEveryCut() {
        assertThat(cutsMoreThan("0", "59.999999")).isTrue();
        assertThat(cutsMoreThan("0", "60")).isFalse();
    }

    @Test
    void aHundredPercentMeansNone() {
        assertThat(cutsMoreThan("100", "0")).isFalse();
    }

    private static boolean cutsMoreThan(String percent, String approved) {
        var proposal = proposal();
        var corrected =
                Corrections.apply(proposal, List.of(new LineDecision("L1", new BigDecimal(approved), null)), false);
        return AgreementFirst.cutsMoreThan(new BigDecimal(percent), proposal, corrected);
    }

    /** One line of 60 minutes. */
    private static List<ApprovedLine> proposal() {
        return CoverageTerms.read(ResourceFile.read("coverage/coverage-basic-1.yaml"))
                .assess(aReport().signed());
    }
}
