package io.closeout.kit.job;

import java.util.UUID;

/** A job that was taken. */
public record Job(UUID id, String tenantId) {}
