package io.closeout.verification.learning;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.verification.learning.Proposals.InUse;
import java.time.Instant;
import java.time.YearMonth;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProposalsTest {

    private static final YearMonth TODAY = YearMonth.parse("2026-11");
    private static final Proposals PROPOSALS = new Proposals(25, 20, 6, TODAY);
    private static final Map<YearMonth, Counts> THIS_MONTH = Map.of(TODAY, new Counts(40, 1, 30, 0, 0));

    @Test
    void aRuleThatHardlyAnybodyAgreesWithIsRetiredOrSoftened() {
        var counts = Map.of("2", new Counts(40, 1, 30, 0, 0));

        assertThat(PROPOSALS.about(rule("2", false), counts, THIS_MONTH)).contains(Proposal.RETIRE);
        assertThat(PROPOSALS.about(rule("2", true), counts, THIS_MONTH)).contains(Proposal.SOFTEN);
    }

    @Test
    void aFewWrongFindingsProveNothing() {
        assertThat(PROPOSALS.about(rule("2", true), Map.of("2", new Counts(19, 0, 19, 0, 0)), THIS_MONTH))
                .isEmpty();
        assertThat(PROPOSALS.about(rule("2", true), Map.of("2", new Counts(20, 0, 20, 0, 0)), THIS_MONTH))
                .contains(Proposal.SOFTEN);
    }

    @Test
    void whatAnOlderVersionDidWrongIsNotHeldAgainstANewerOne() {
        assertThat(PROPOSALS.about(rule("3", true), Map.of("2", new Counts(40, 0, 40, 0, 0)), THIS_MONTH))
                .isEmpty();
    }

    @Test
    void aRuleIsSilentAfterSixMonthsWithoutAFinding() {
        var sixMonthsAgo = Map.of(YearMonth.parse("2026-05"), new Counts(1, 1, 0, 0, 0));
        var fiveMonthsAgo = Map.of(YearMonth.parse("2026-06"), new Counts(1, 1, 0, 0, 0));

        assertThat(PROPOSALS.about(rule("1", false), Map.of(), sixMonthsAgo)).contains(Proposal.SILENT);
        assertThat(PROPOSALS.about(rule("1", false), Map.of(), fiveMonthsAgo)).isEmpty();
    }

    @Test
    void aYoungRuleMayBeSilent() {
        var young = new InUse("1", false, Instant.parse("2026-05-31T00:00:00Z"));
        var old = new InUse("1", false, Instant.parse("2026-04-30T00:00:00Z"));

        assertThat(PROPOSALS.about(young, Map.of(), Map.of())).isEmpty();
        assertThat(PROPOSALS.about(old, Map.of(), Map.of())).contains(Proposal.SILENT);
    }

    private static InUse rule(String version, boolean hasLimits) {
        return new InUse(version, hasLimits, Instant.parse("2020-01-01T00:00:00Z"));
    }
}
