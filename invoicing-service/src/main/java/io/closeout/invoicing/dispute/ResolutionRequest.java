package io.closeout.invoicing.dispute;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a dispute ends.
 *
 * @param answer what is said to whoever disputed
 * @param credit of an upheld dispute, what is credited; absent for all that is left of what is disputed
 */
public record ResolutionRequest(
        @NotNull @Pattern(regexp = "UPHELD|REJECTED|WITHDRAWN")
        String end,

        @Nullable @Size(max = 2000) String answer,
        @Nullable @Size(min = 1, max = 500) List<@NotNull @Valid Credited> credit) {

    /** @param quantity absent for all that is left of the line */
    public record Credited(
            @Positive int lineNo, @Nullable @Positive BigDecimal quantity) {}
}
