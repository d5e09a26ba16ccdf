package io.closeout.verification.learning;

import io.closeout.verification.learning.Suspect.LineUp;

/**
 * A case that a dispute was right about.
 *
 * @param hindsight the rules that saw it or would have, the proposed one first
 */
public record DisputeLessonView(DisputedCase disputed, LineUp hindsight) {}
