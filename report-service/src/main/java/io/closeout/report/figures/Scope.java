package io.closeout.report.figures;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a reader asked for, understood. */
record Scope(
        Period period,
        @Nullable UUID station,
        @Nullable String country,
        @Nullable UUID network) {}
