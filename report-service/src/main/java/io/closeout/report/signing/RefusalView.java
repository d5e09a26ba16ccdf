package io.closeout.report.signing;

import java.time.Instant;

/**
 * A refusal.
 *
 * @param refusedAt the time that counts; the device's where it can be true
 */
record RefusalView(Instant refusedAt, Instant receivedAt, String reasonKey, String contentSha256) {}
