/**
 * Events come in here: a poll is one chunk and one transaction per tenant; an event takes effect once, in the order
 * of its aggregate, or is parked with its bytes. Nothing that arrives is lost and nothing is done twice.
 */
@NullMarked
package io.closeout.kit.inbox;

import org.jspecify.annotations.NullMarked;
