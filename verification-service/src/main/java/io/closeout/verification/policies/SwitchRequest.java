package io.closeout.verification.policies;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * Throws the switch.
 *
 * @param stopped true to stop automatic approval
 * @param reason why, for those who wonder tomorrow
 */
public record SwitchRequest(
        @NotNull Boolean stopped, @NotBlank @Size(max = 500) String reason) {}
