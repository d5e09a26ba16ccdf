package io.closeout.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.events.AnyEvent.Reach;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportSigned;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ValuesTest {

    @Test
    void aggregateVersionsSortAsText() {
        assertThat(Headers.aggregateVersion(9)).isEqualTo("00000000000000000009");
        assertThat(Headers.aggregateVersion(Long.MAX_VALUE)).hasSize(20).isGreaterThan(Headers.aggregateVersion(10));
        assertThatThrownBy(() -> Headers.aggregateVersion(0)).hasMessage("aggregate version 0 is below 1");
    }

    @Test
    void aggregateVersionsHaveLatinDigitsInEveryLocale() {
        var before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(Headers.aggregateVersion(42)).isEqualTo("00000000000000000042");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aSourceNamesEnvironmentAndService() {
        assertThat(Headers.source("local", "invoicing")).isEqualTo("/closeout/local/invoicing");
    }

    @Test
    void aDigestGoesToHexadecimalAndBack() {
        var hex = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";

        assertThat(Digests.hex(Digests.sha256(hex))).isEqualTo(hex);
        assertThatThrownBy(() -> Digests.sha256(new byte[31])).hasMessage("a SHA-256 digest has 32 bytes, not 31");
    }

    @Test
    void anAmendedReportIsASignedOneWithMore() {
        var amended = (ReportAmended) AnyEvent.of(Contract.typeOf(ReportAmended.class), 5, Reach.HIGHEST);

        var signed = SignedContent.of(amended);

        assertThat(ReportSigned.getClassSchema().getFields()).allSatisfy(field -> {
            var same = ReportAmended.getClassSchema().getField(field.name());
            assertThat(same.schema()).isEqualTo(field.schema());
            assertThat(signed.get(field.pos())).isEqualTo(amended.get(same.pos()));
        });
    }
}
