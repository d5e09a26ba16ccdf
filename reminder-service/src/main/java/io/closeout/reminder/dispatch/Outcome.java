package io.closeout.reminder.dispatch;

/** What came of handing a message over. */
sealed interface Outcome {

    /** The mail server took it. */
    record Taken() implements Outcome {}

    /** There was nobody to hand it to; nothing left this house. */
    record ServerAway(String detail) implements Outcome {}

    /** The mail server said no, for now. */
    record Postponed(String detail) implements Outcome {}

    /** The mail server said that this address takes no mail from us. */
    record RecipientRefused(String detail) implements Outcome {}

    /** The mail server may have taken it or not. */
    record Unknown(String detail) implements Outcome {}
}
