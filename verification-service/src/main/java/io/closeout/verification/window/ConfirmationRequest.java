package io.closeout.verification.window;

import jakarta.validation.constraints.NotNull;
import java.util.UUID;

/** @param windowId the window that was seen, so that nobody confirms the one of a version they do not know */
record ConfirmationRequest(@NotNull UUID windowId) {}
