/**
 * What could not take effect waits here with its bytes, its headers and the reason, per aggregate, until somebody
 * retries or discards it. Nothing is thrown away without a name and a reason.
 */
@NullMarked
package io.closeout.kit.parking;

import org.jspecify.annotations.NullMarked;
