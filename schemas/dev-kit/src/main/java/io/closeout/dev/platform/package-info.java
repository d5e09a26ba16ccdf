/**
 * Real servers for development and tests, all on 127.0.0.1: the same Kafka permissions and database roles as in
 * production, generated secrets, and nothing left running afterwards.
 */
@NullMarked
package io.closeout.dev.platform;

import org.jspecify.annotations.NullMarked;
