package io.closeout.verification.facts;

import static io.closeout.verification.ReportFixture.CUSTOMER;
import static io.closeout.verification.ReportFixture.MANUFACTURER;
import static io.closeout.verification.ReportFixture.STATION;
import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.common.Asset;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.rules.Facts;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class TermsFactsTest {

    private static final UUID OTHER = UUID.fromString("0194f7a0-0000-7000-8000-00000000000f");

    @Test
    void aWarrantyRunsThroughItsLastDay() {
        var reference = new KnownReference().warranty("SN-1", "2024-03-02", "2026-03-02");

        assertThat(terms(aReport().onSerial("SN-1").onDays("2026-03-01", "2026-03-02"), reference))
                .isEqualTo(new Facts.Terms(true, "2026-03-02", 0, "", ""));
        assertThat(terms(aReport().onSerial("SN-1").onDays("2026-03-02", "2026-03-03"), reference)
                        .daysOutOfWarranty())
                .isEqualTo(1);
        assertThat(terms(aReport().onSerial("SN-1").onDays("2026-02-28", "2026-02-28"), reference)
                        .daysOutOfWarranty())
                .isEqualTo(-2);
    }

    @Test
    void anUnknownSerialNumberIsNotOutOfWarranty() {
        assertThat(terms(aReport(), new KnownReference())).isEqualTo(Facts.Terms.NONE);
        assertThat(terms(
                        aReport().with(report -> report.setAsset(new Asset("boiler-1", null, null))),
                        new KnownReference()))
                .isEqualTo(Facts.Terms.NONE);
    }

    @Test
    void aContractHoldsFromItsFirstDayToItsLast() {
        assertThat(fault("2026-03-02", new KnownReference().contract("2026-03-02", "2026-03-02")))
                .isEmpty();
        assertThat(fault("2026-03-02", new KnownReference().contract("2026-03-03", null)))
                .isEqualTo("not-yet");
        assertThat(fault("2026-03-02", new KnownReference().contract("2025-01-01", "2026-03-01")))
                .isEqualTo("ended");
    }

    @Test
    void aContractNobodyKnowsIsUnknown() {
        assertThat(fault("2026-03-02", new KnownReference())).isEqualTo("unknown");
    }

    @Test
    void aContractIsForThosePartiesAndThatEquipmentOnly() {
        assertThat(faultFor(Set.of(CUSTOMER), Set.of(STATION), Set.of(MANUFACTURER), Set.of(" sn-1")))
                .isEmpty();
        assertThat(faultFor(Set.of(OTHER), Set.of(OTHER), Set.of(OTHER), Set.of("X")))
                .isEqualTo("customer");
        assertThat(faultFor(Set.of(), Set.of(OTHER), Set.of(OTHER), Set.of("X")))
                .isEqualTo("station");
        assertThat(faultFor(Set.of(), Set.of(), Set.of(OTHER), Set.of("X"))).isEqualTo("sponsor");
        assertThat(faultFor(Set.of(), Set.of(), Set.of(), Set.of("X"))).isEqualTo("equipment");
    }

    @Test
    void whoPaysForTheCustomerIsAsGoodAsTheCustomer() {
        var reference = new KnownReference().contractFor(Set.of(OTHER), Set.of(), Set.of(), Set.of());

        assertThat(terms(aReport().underContract("C-1").with(report -> report.setBillToId(OTHER)), reference)
                        .contractFault())
                .isEmpty();
    }

    @Test
    void withoutASponsorItDoesNotMatterWhoMayBeOne() {
        var reference = new KnownReference().contractFor(Set.of(), Set.of(), Set.of(OTHER), Set.of());

        assertThat(terms(aReport().underContract("C-1"), reference).contractFault())
                .isEmpty();
    }

    private static String fault(String day, KnownReference reference) {
        return terms(aReport().underContract("C-1").onDays(day, day), reference).contractFault();
    }

    private static String faultFor(Set<UUID> customers, Set<UUID> stations, Set<UUID> sponsors, Set<String> equipment) {
        return terms(
                        aReport().underContract("C-1").underWarranty().onSerial("SN-1"),
                        new KnownReference().contractFor(customers, stations, sponsors, equipment))
                .contractFault();
    }

    private static Facts.Terms terms(ReportFixture report, KnownReference reference) {
        return TermsFacts.of(report.signed(), reference);
    }
}
