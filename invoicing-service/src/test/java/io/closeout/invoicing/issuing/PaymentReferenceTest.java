package io.closeout.invoicing.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class PaymentReferenceTest {

    @Test
    void agreesWithPublishedExamples() {
        assertThat(PaymentReference.of("539007547034")).isEqualTo("RF18539007547034");
        assertThat(PaymentReference.of("F2026-00042")).isEqualTo("RF93F202600042");
    }

    @Test
    void isReadAsPeopleWriteIt() {
        assertThat(PaymentReference.normalised("rf18 5390 0754 7034")).isEqualTo("RF18539007547034");
    }

    @Property
    void isValidForEveryNumber(@ForAll @LongRange(min = 1, max = 99_999_999) long sequence) {
        var reference = PaymentReference.of("F2026-%06d".formatted(sequence));

        assertThat(PaymentReference.isValid(reference)).isTrue();
        assertThat(reference.length()).isLessThanOrEqualTo(21);
    }

    @Property
    void isNotValidWithOneDigitWrong(@ForAll @LongRange(min = 1, max = 899_999) long sequence) {
        var reference = PaymentReference.of("F2026-%06d".formatted(sequence));
        var last = reference.charAt(reference.length() - 1);
        var wrong = reference.substring(0, reference.length() - 1) + (last == '9' ? '0' : (char) (last + 1));

        assertThat(PaymentReference.isValid(wrong)).isFalse();
    }
}
