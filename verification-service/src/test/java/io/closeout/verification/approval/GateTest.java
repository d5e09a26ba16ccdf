package io.closeout.verification.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.closeout.verification.rules.ClearedBy;
import io.closeout.verification.rules.FactsFixture;
import io.closeout.verification.rules.Finding;
import io.closeout.verification.rules.ResourceFile;
import io.closeout.verification.rules.RuleSet;
import io.closeout.verification.rules.RuleSetReader;
import io.closeout.verification.rules.Severity;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class GateTest {

    private static final String FILE = "rulesets/closeout-basic-2.yaml";
    private static final RuleSet RULES = RuleSetReader.read(FILE, ResourceFile.read(FILE));
    private static final UUID CASE = UUID.fromString("0194f7a0-1111-7000-8000-000000000009");
    private static final Gate OPEN = new Gate(Set.of(), 0);

    @Test
    void letsACleanReportPass() {
        assertThat(OPEN.stops("network-a", CASE, findings(), false)).isEmpty();
    }

    @Test
    void letsAReportPassThatHasNothingButInformation() {
        assertThat(OPEN.stops("network-a", CASE, findings(Severity.INFO), false))
                .isEmpty();
    }

    @Test
    void stopsAReportWithAWarning() {
        assertThat(OPEN.stops("network-a", CASE, findings(Severity.INFO, Severity.WARNING), false))
                .contains(ReviewCause.FINDINGS);
    }

    @Test
    void stopsACleanReportThatWasRefusedForGoodBefore() {
        assertThat(OPEN.stops("network-a", CASE, findings(), true)).contains(ReviewCause.REFUSED_BEFORE);
    }

    @Test
    void stopsEveryReportOfANetworkThatThrewTheSwitch() {
        var gate = new Gate(Set.of("network-a"), 0);

        assertThat(gate.stops("network-a", CASE, findings(), false)).contains(ReviewCause.AUTO_APPROVAL_STOPPED);
        assertThat(gate.stops("network-b", CASE, findings(), false)).isEmpty();
    }

    @Test
    void drawsTheSameSampleEveryTime() {
        var gate = new Gate(Set.of(), 7);

        assertThat(drawn(gate)).isEqualTo(drawn(gate)).isNotEmpty();
    }

    @Test
    void drawsAboutOneInTenOfTenThousandNeighbouringCases() {
        assertThat((long) drawn(new Gate(Set.of(), 10)).size()).isCloseTo(1_000, within(100L));
    }

    @Test
    void refusesASampleOfOneInLessThanNone() {
        assertThatThrownBy(() -> new Gate(Set.of(), -1)).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Long> drawn(Gate gate) {
        return LongStream.range(0, 10_000)
                .filter(i -> gate.stops("network-a", new UUID(CASE.getMostSignificantBits(), i), findings(), false)
                        .filter(cause -> cause == ReviewCause.SAMPLE)
                        .isPresent())
                .boxed()
                .toList();
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
