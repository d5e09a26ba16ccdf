/**
 * What a service says. An event is a row written in the transaction of the change it tells of, with its bytes and its
 * id made there; the rows, not Kafka, are the source of truth.
 */
@NullMarked
package io.closeout.kit.outbox;

import org.jspecify.annotations.NullMarked;
