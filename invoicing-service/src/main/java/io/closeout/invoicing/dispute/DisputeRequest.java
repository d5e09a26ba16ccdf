package io.closeout.invoicing.dispute;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * @param lineNos absent to dispute the whole invoice
 * @param reasonKey one of the reasons that {@link DisputeWords} has words for
 * @param words more about it
 */
public record DisputeRequest(
        @Nullable @Size(min = 1, max = 500) List<@NotNull @Positive Integer> lineNos,
        @NotNull @Pattern(regexp = "[a-z][a-z-]{1,40}") String reasonKey,
        @Nullable @Size(max = 2000) String words) {}
