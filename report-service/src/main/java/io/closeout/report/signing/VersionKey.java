package io.closeout.report.signing;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A version of a report, from 1. */
@Embeddable
record VersionKey(UUID reportId, int version) {}
