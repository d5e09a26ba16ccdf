/**
 * The public contract: which topics exist, which events they carry, and how an event becomes bytes and back. Depends
 * on Avro alone; promises that a reader of this jar reads every message any released version has written, and
 * that bytes it cannot read rightly are refused with a reason, never misread.
 */
@NullMarked
package io.closeout.events;

import org.jspecify.annotations.NullMarked;
