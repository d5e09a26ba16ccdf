package io.closeout.invoicing.issuing;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class PaymentReferencePropertyTest {

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
