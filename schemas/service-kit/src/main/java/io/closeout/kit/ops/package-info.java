/** Commands for the people who run a service: parked records, republishing, and a watchdog that ends a dead consumer. */
@NullMarked
package io.closeout.kit.ops;

import org.jspecify.annotations.NullMarked;
