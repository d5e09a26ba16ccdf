package io.closeout.reminder.dunning;

import java.time.LocalDate;

/**
 * What a decision looks at beside the invoice and its ladder.
 *
 * @param today in the zone of the invoice
 * @param inputsComplete whether all that was published about the invoice and about payments is taken into account
 * @param paymentPending whether money came in that may be meant for the invoice and lies on none yet
 */
record Circumstances(LocalDate today, boolean inputsComplete, boolean paymentPending) {}
