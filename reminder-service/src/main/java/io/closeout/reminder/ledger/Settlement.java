package io.closeout.reminder.ledger;

/** What brought an open balance to zero. */
public enum Settlement {
    PAID,
    CREDITED
}
