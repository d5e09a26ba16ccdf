package io.closeout.verification.facts;

import static io.closeout.verification.ReportFixture.aReport;
import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.events.common.Asset;
import io.closeout.verification.ReportFixture;
import io.closeout.verification.rules.Facts;
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

    private static String fault(String day, KnownReference reference) {
        return terms(aReport().underContract("C-1").onDays(day, day), reference).contractFault();
    }

    private static Facts.Terms terms(ReportFixture report, KnownReference reference) {
        return TermsFacts.of(report.signed(), reference);
    }
}
