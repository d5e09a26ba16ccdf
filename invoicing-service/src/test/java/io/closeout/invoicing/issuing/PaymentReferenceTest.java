package io.closeout.invoicing.issuing;

import static org.assertj.core.api.Assertions.assertThat;

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
}
