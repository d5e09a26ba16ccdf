package io.closeout.invoicing.pricing;

import static io.closeout.invoicing.pricing.TariffFixture.saying;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PolicySenseTest {

    @Test
    void findsEachContradiction() {
        assertThat(contradictions("payment.instalment1Percent", "60", "payment.instalment2Percent", "30"))
                .contains("payment.instalment1Percent", "payment.instalment2Days");
        assertThat(contradictions("travel.zone1UpToKm", "80")).containsExactly("travel.zone2UpToKm");
        assertThat(contradictions("part.band2UpTo", "80")).containsExactly("part.band2UpTo");
        assertThat(contradictions("flat2.code", "x")).containsExactly("flat2.amount");
        assertThat(contradictions("overtime.nightFactor", "0.5")).containsExactly("overtime.nightFactor");
        assertThat(contradictions("payment.discount1Percent", "2", "payment.discount1Days", "30"))
                .containsExactly("payment.discount1Days");
        assertThat(contradictions("payment.discount1Percent", "2", "payment.discount1Days", "8"))
                .isEmpty();
    }

    @Test
    void termsEndWithTheLastInstalment() {
        var terms = saying(with(
                        "payment.instalment1Percent", "40",
                        "payment.instalment1Days", "0",
                        "payment.instalment2Percent", "60",
                        "payment.instalment2Days", "45"))
                .terms();

        assertThat(terms.netDays()).isEqualTo(45);
        assertThat(terms.instalments()).hasSize(2);
    }

    private static List<String> contradictions(String... said) {
        return PolicySense.of(saying(with(said)).policy()).stream()
                .map(PolicySense.Contradiction::variable)
                .toList();
    }

    private static Map<String, String> with(String... said) {
        var all = new HashMap<>(TariffFixture.rates("EUR"));
        for (var i = 0; i < said.length; i += 2) {
            all.put(said[i], said[i + 1]);
        }
        return all;
    }
}
