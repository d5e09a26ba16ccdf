/**
 * Carries outbox rows to Kafka, at least once and in order per aggregate. One process of a service holds the lease; the
 * rows it may read are those of transactions that are over, so no row can appear behind its position.
 */
@NullMarked
package io.closeout.kit.relay;

import org.jspecify.annotations.NullMarked;
