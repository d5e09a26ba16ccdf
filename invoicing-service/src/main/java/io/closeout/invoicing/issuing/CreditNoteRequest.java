package io.closeout.invoicing.issuing;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A correction.
 *
 * @param lines absent to credit all that is left of the invoice
 */
public record CreditNoteRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,59}") String reasonKey,
        @Nullable @Size(min = 1, max = 500) List<@NotNull @Valid CreditedLine> lines) {

    /** @param quantity absent for all that is left of the line */
    public record CreditedLine(
            @Positive int lineNo, @Nullable @Positive BigDecimal quantity) {}
}
