/**
 * List prices are data of a network: uploaded, tried before they are published, kept as they were, and in force with the
 * next transaction of every replica. Which price counts depends on places, days and versions, never on the order in which
 * lists came; a price that somebody was billed for does not change.
 */
@NullMarked
package io.closeout.invoicing.pricelist;

import org.jspecify.annotations.NullMarked;
