package io.closeout.report.signing;

import io.closeout.events.report.ReportChange;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Why and how a signed content is replaced. */
record Amendment(
        String reasonKey, @Nullable UUID queryId, @Nullable Signature signature, List<ReportChange> changes) {}
