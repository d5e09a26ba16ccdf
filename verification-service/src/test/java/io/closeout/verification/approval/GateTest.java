package io.closeout.verification.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.closeout.verification.policies.GateTerms;
import io.closeout.verification.rules.ClearedBy;
import io.closeout.verification.rules.Facts;
import io.closeout.verification.rules.FactsFixture;
import io.closeout.verification.rules.Finding;
import io.closeout.verification.rules.ResourceFile;
import io.closeout.verification.rules.RuleSet;
import io.closeout.verification.rules.RuleSetReader;
import io.closeout.verification.rules.Severity;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final String FILE = "rulesets/closeout-basic-2.yaml";
    private static final RuleSet RULES = RuleSetReader.read(FILE, ResourceFile.read(FILE));
    private static final UUID CASE = UUID.fromString("0194f7a0-1111-7000-8000-000000000009");
    private static final GateTerms OPEN = new GateTerms(false, 0, new BigDecimal("500.00"), "EUR", true);
    private static final Facts.Value NOTHING_KNOWN = Facts.Value.UNKNOWN;

    @Test
    void letsACleanReportPass() {
        assertThat(stops(OPEN, findings(), false)).isEmpty();
    }

    @Test
    void letsAReportPassThatHasNothingButInformation() {
        assertThat(stops(OPEN, findings(Severity.INFO), false)).isEmpty();
    }

    @Test
    void stopsAReportWithAWarning() {
        assertThat(stops(OPEN, findings(Severity.INFO, Severity.WARNING), false))
                .contains(ReviewCause.FINDINGS);
    }

    @Test
    void stopsACleanReportThatWasRefusedForGoodBefore() {
        assertThat(stops(OPEN, findings(), true)).contains(ReviewCause.REFUSED_BEFORE);
    }

    @Test
    void stopsEveryReportOnceTheSwitchIsThrown() {
        assertThat(stops(stopped(OPEN), findings(), false)).contains(ReviewCause.AUTO_APPROVAL_STOPPED);
    }

    @Test
    void letsTheCapItselfPassAndNotACentMore() {
        assertThat(stops(OPEN, worth(true, 50_000, "EUR"), false)).isEmpty();
        assertThat(stops(OPEN, worth(true, 50_001, "EUR"), false)).contains(ReviewCause.OVER_CAP);
    }

    @Test
    void stopsAReportOfWhichThePartThatCouldBeValuedIsTooMuch() {
        assertThat(stops(OPEN, worth(false, 50_001, "EUR"), false)).contains(ReviewCause.OVER_CAP);
    }

    @Test
    void letsAReportOfUnknownValuePassOnlyWhereThePolicySaysSo() {
        assertThat(stops(OPEN, worth(NOTHING_KNOWN), false)).isEmpty();
        assertThat(stops(reviewingTheUnvalued(OPEN), worth(NOTHING_KNOWN), false))
                .contains(ReviewCause.VALUE_UNKNOWN);
    }

    @Test
    void takesAValueInAnotherCurrencyForUnknown() {
        assertThat(stops(OPEN, worth(true, 900_000, "NOK"), false)).isEmpty();
        assertThat(stops(reviewingTheUnvalued(OPEN), worth(true, 1, "NOK"), false))
                .contains(ReviewCause.VALUE_UNKNOWN);
    }

    @Test
    void namesTheCapAndNotTheSwitchForWhatBothStop() {
        assertThat(stops(stopped(OPEN), worth(true, 50_001, "EUR"), false)).contains(ReviewCause.OVER_CAP);
    }

    @Test
    void drawsTheSameSampleEveryTime() {
        assertThat(drawn(oneIn(7))).isEqualTo(drawn(oneIn(7))).isNotEmpty();
    }

    @Test
    void drawsAboutOneInTenOfTenThousandNeighbouringCases() {
        assertThat((long) drawn(oneIn(10)).size()).isCloseTo(1_000, within(100L));
    }

    @Test
    void refusesASampleOfOneInLessThanNone() {
        assertThatThrownBy(() -> oneIn(-1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Optional<ReviewCause> stops(GateTerms terms, Judgement judgement, boolean refusedBefore) {
        return new Gate(terms).stops(CASE, judgement, refusedBefore);
    }

    private static GateTerms stopped(GateTerms terms) {
        return new GateTerms(true, terms.sampleOneIn(), terms.cap(), terms.currency(), terms.unvaluedPasses());
    }

    private static GateTerms reviewingTheUnvalued(GateTerms terms) {
        return new GateTerms(terms.stopped(), terms.sampleOneIn(), terms.cap(), terms.currency(), false);
    }

    private static GateTerms oneIn(long many) {
        return new GateTerms(false, many, OPEN.cap(), OPEN.currency(), true);
    }

    private static List<Long> drawn(GateTerms terms) {
        return LongStream.range(0, 10_000)
                .filter(i -> new Gate(terms)
                        .stops(new UUID(CASE.getMostSignificantBits(), i), findings(), false)
                        .filter(cause -> cause == ReviewCause.SAMPLE)
                        .isPresent())
                .boxed()
                .toList();
    }

    private static Judgement worth(boolean known, long cents, String currency) {
        return worth(new Facts.Value(known, cents, currency));
    }

    private static Judgement worth(Facts.Value value) {
        var facts = FactsFixture.facts().build();
        return new Judgement(
                RULES,
                new Facts(
                        facts.report(),
                        facts.work(),
                        facts.peers(),
                        facts.travel(),
                        facts.history(),
                        facts.terms(),
                        facts.unplanned(),
                        value,
                        facts.lines(),
                        facts.photos()),
                List.of());
    }

    private static Judgement findings(Severity... severities) {
        return new Judgement(
                RULES,
                FactsFixture.facts().build(),
                Arrays.stream(severities)
                        .map(severity -> new Finding(
                                "r",
                                "1",
                                severity,
                                null,
                                ClearedBy.REVIEWER,
                                "finding.r",
                                Map.of(),
                                Map.of(),
                                Map.of()))
                        .toList());
    }
}
