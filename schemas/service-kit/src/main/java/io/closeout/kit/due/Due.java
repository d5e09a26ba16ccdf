package io.closeout.kit.due;

import java.time.Instant;

/**
 * A row that was taken until {@code until}.
 *
 * @param attempts how often it was taken in vain, this time included
 * @param setAside whether it had been set aside before
 */
public record Due<K>(String tenantId, K key, int attempts, boolean setAside, Instant until) {}
