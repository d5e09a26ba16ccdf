package io.closeout.report.evidence;

import jakarta.persistence.Embeddable;
import java.util.UUID;

/** A photo of a report, by its content. */
@Embeddable
record PhotoKey(UUID reportId, String sha256) {}
