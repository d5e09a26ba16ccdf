/**
 * A Confluent-compatible registry, where there is one: asks it for schemas that this jar does not have, and brings the
 * released schemas to it with the ids that they have here. Nothing in this package is needed to start or to read
 * known events.
 */
@NullMarked
package io.closeout.events.registry;

import org.jspecify.annotations.NullMarked;
