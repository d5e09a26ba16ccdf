package io.closeout.report.parties;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IbanTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BE68539007547034",
                "FR1420041010050500013M02606",
                "NL91ABNA0417164300",
                "NO9386011117947",
                "RO49AAAA1B31007593840000"
            })
    void soundNumbersPass(String iban) {
        assertThat(Iban.isSound(iban)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"BE68539007547035", "BE86539007547034", "BE6853900754", "be68539007547034", ""})
    void aSlipOfTheFingerIsFound(String iban) {
        assertThat(Iban.isSound(iban)).isFalse();
    }
}
