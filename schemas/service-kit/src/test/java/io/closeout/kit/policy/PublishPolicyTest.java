package io.closeout.kit.policy;

import static io.closeout.kit.policy.PolicyFixture.FORMAT;
import static io.closeout.kit.policy.PolicyFixture.RATE;
import static io.closeout.kit.policy.PolicyFixture.ROUNDING;
import static io.closeout.kit.policy.PolicyFixture.TAX_POINT;
import static io.closeout.kit.policy.PolicyFixture.TERM;
import static io.closeout.kit.policy.PolicyFixture.book;
import static io.closeout.kit.policy.PolicyFixture.policy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

class PublishPolicyTest {

    private static final Scope BELGIUM = Scope.country("BE");
    private static final Scope LIEGE = Scope.station("BE", "liege");
    private static final Scope HOSPITAL = Scope.contract("BE", "liege", "hospital");

    @Test
    void refusesAVariableNobodyDefined() {
        assertThat(faultsOf(policy("be", BELGIUM).sets("labour.rat", "70").done()))
                .containsExactly("be v1: labour.rat: there is no such variable");
    }

    @Test
    void refusesAValueOfTheWrongType() {
        assertThat(faultsOf(policy("be", BELGIUM).sets(RATE, "1e2").done()))
                .containsExactly("be v1: labour.rate: '1e2' is not a plain decimal number");
    }

    @Test
    void refusesAValueOutsideTheCatalogueAndTakesOneOnTheEdge() {
        assertThat(faultsOf(policy("be", BELGIUM).sets(RATE, "200.01").done())).hasSize(1);
        assertThat(faultsOf(policy("be", BELGIUM).sets(RATE, "200").done())).isEmpty();
        assertThat(faultsOf(policy("be", BELGIUM).sets(RATE, "19.99").done())).hasSize(1);
        assertThat(faultsOf(policy("be", BELGIUM).sets(FORMAT, "docx").done())).hasSize(1);
    }

    @Test
    void refusesALevelBelowTheOwner() {
        assertThat(faultsOf(policy("liege", LIEGE).sets(TAX_POINT, "true").done()))
                .containsExactly(
                        "liege v1: tax.point: it is set at level STATION, but the lowest level that may is COUNTRY");
        assertThat(faultsOf(policy("eu", Scope.EU).sets(TAX_POINT, "true").done()))
                .isEmpty();
    }

    @Test
    void refusesAValueOutsideTheBoundsOfTheLevelAbove() {
        var faults = faultsOf(
                policy("be", BELGIUM).sets(RATE, "70", "50", "100").done(),
                policy("hospital", HOSPITAL).sets(RATE, "101").done());

        assertThat(faults)
                .containsExactly("hospital v1: labour.rate: 101 is outside 50 to 100,"
                        + " which the level above allows from 2026-01-01 on");
    }

    @Test
    void refusesAValueThatABoundReachesOnlyLater() {
        var bounded = book(policy("be", BELGIUM)
                .from("2026-07-01")
                .sets(RATE, "70", "50", "100")
                .done());

        assertThat(faultsOf(bounded, policy("liege", LIEGE).sets(RATE, "150").done()))
                .hasSize(1);
        assertThat(faultsOf(
                        bounded,
                        policy("liege", LIEGE)
                                .until("2026-06-30")
                                .sets(RATE, "150")
                                .done()))
                .isEmpty();
    }

    @Test
    void refusesBoundsWiderThanTheOnesAbove() {
        assertThat(faultsOf(policy("be", BELGIUM).sets(TERM, "30", "0", "90").done()))
                .hasSize(1);
    }

    @Test
    void refusesTwoPoliciesThatSayTheSameAtTheSameTime() {
        var january = policy("be", BELGIUM).until("2026-01-31").sets(RATE, "70").done();

        assertThat(faultsOf(
                        january,
                        policy("other", BELGIUM)
                                .from("2026-01-31")
                                .sets(RATE, "71")
                                .done()))
                .containsExactly("other v1: labour.rate: be sets it for the same scope in the same time");
        assertThat(faultsOf(
                        january,
                        policy("other", BELGIUM)
                                .from("2026-02-01")
                                .sets(RATE, "71")
                                .done()))
                .isEmpty();
    }

    @Test
    void refusesAVersionThatDoesNotFollow() {
        var known = book(policy("be", BELGIUM).version(2).sets(RATE, "70").done());

        assertThat(faultsOf(
                        known, policy("be", BELGIUM).version(2).sets(RATE, "71").done()))
                .containsExactly("be v2: version: version 2 of be exists already");
    }

    @Test
    void listsEveryFaultAtOnce() {
        assertThat(faultsOf(policy("liege", LIEGE)
                        .from("2026-05-01")
                        .until("2026-04-30")
                        .sets("nothing", "1")
                        .sets(TAX_POINT, "true")
                        .sets(ROUNDING, "quarter")
                        .sets(RATE, "5")
                        .done()))
                .hasSize(5);
    }

    private static List<String> faultsOf(Overlay... overlays) {
        return faultsOf(book(), overlays);
    }

    private static List<String> faultsOf(PolicyBook book, Overlay... overlays) {
        var refused = catchThrowableOfType(PolicyRefusedException.class, () -> book.publish(List.of(overlays)));
        return refused == null
                ? List.of()
                : refused.faults().stream().map(PolicyFault::toString).toList();
    }
}
