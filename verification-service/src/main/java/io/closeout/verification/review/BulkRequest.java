package io.closeout.verification.review;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Approves many cases with one reason: the named ones, or the first 500 of those a filter shows.
 *
 * @param filter as the address of the queue carries it, such as {@code state=OPEN&severity=WARNING}
 */
public record BulkRequest(
        @NotBlank @Size(max = 2000) String reason,
        @Size(max = 500) @Nullable List<@NotNull @Valid Selected> cases,
        @Size(max = 2000) @Nullable String filter) {

    /** @param version as the queue showed it; a case that has changed since is a conflict and is not approved */
    public record Selected(@NotNull UUID caseId, @Min(0) long version) {}
}
