/**
 * Warranty work under an agreement between a buyer and a station is put together month by month, shown to the station
 * before it is billed, and billed as it was shown: what changed meanwhile leaves, visibly, and comes back later. Each
 * charge is on one open pre-invoice at most, and no agreement means that nothing here happens.
 */
@NullMarked
package io.closeout.invoicing.selfbilling;

import org.jspecify.annotations.NullMarked;
