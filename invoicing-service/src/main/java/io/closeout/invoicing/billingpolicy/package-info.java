/**
 * Prices are policies of a network: written as text, tried before they are published, kept as they were, and in force on
 * every replica with the next transaction. What leaves its bounds or contradicts itself changes nothing.
 */
@NullMarked
package io.closeout.invoicing.billingpolicy;

import org.jspecify.annotations.NullMarked;
