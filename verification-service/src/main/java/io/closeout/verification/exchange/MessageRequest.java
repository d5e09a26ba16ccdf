package io.closeout.verification.exchange;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What one side writes in a thread. */
public record MessageRequest(@NotBlank @Size(max = 2000) String text) {}
