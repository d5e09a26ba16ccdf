package io.closeout.invoicing.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BelgianReferenceTest {

    @ParameterizedTest
    @CsvSource({
        "F2026-000123, +++202/6000/12320+++",
        // The published example of the scheme.
        "F0909-337554, +++090/9337/55493+++",
        // A remainder of nothing is written as 97.
        "F0000-000097, +++000/0000/09797+++"
    })
    void checksTenDigitsWithTwo(String number, String reference) {
        assertThat(BelgianReference.of(number)).hasValue(reference);
        assertThat(BelgianReference.documentNumber(reference)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"C2026-000123", "S7-2026-000004", "F2026-1000000", "R2026-000001"})
    void isNoneForANumberThatItsDigitsDoNotTell(String number) {
        assertThat(BelgianReference.of(number)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+++202/6000/12321+++", "RF18539007547034", "", "+++202/6000/1232+++", "２０２６００012320"})
    void isNotReadFromAnythingElse(String written) {
        assertThat(BelgianReference.documentNumber(written)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"+++202/6000/12320+++", "***202/6000/12320***", "202600012320", "202 6000 12320"})
    void findsTheSameInvoiceAsTheReferenceThatIsStored(String written) {
        assertThat(PaymentReference.normalised(written)).isEqualTo(PaymentReference.of("F2026-000123"));
    }

    @Test
    void leavesOtherReferencesAsTheyAre() {
        assertThat(PaymentReference.normalised("rf18 5390 0754 7034")).isEqualTo("RF18539007547034");
    }
}
