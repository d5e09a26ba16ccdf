package io.closeout.verification.reference;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is to hold of an entry from a day on.
 *
 * @param values by field, as in a file; absent only where the entry ends
 * @param ended true if the entry ends with the day before
 */
record EntryRequest(
        @NotNull LocalDate validFrom,
        @NotBlank @Size(max = 500) String reason,
        @Nullable JsonNode values,
        @Nullable Boolean ended) {

    boolean ends() {
        return Boolean.TRUE.equals(ended);
    }
}
