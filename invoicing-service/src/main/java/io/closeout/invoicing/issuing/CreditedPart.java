package io.closeout.invoicing.issuing;

import java.math.BigDecimal;

/** How much of a line is to be credited. */
public sealed interface CreditedPart {

    /** All that is left of it. */
    record Rest() implements CreditedPart {}

    /** Some of the quantity, positive, in the unit of the line. */
    record Quantity(BigDecimal quantity) implements CreditedPart {}

    /** Some of the net amount, positive, without touching the quantity: the price was too high. */
    record Amount(BigDecimal net) implements CreditedPart {}

    CreditedPart ALL = new Rest();
}
