package io.closeout.invoicing.selfbilling;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * @param validTo last day in force; null until it is ended
 * @param answerDays working days of the station's country after which silence is consent
 * @param tolerance how far single lines of a station's own invoice may differ while its totals agree; null for nothing
 * @param authorisation where the signed agreement is found, such as a contract number
 */
public record AgreementRequest(
        @NotNull UUID buyerId,
        @NotNull UUID stationId,
        @NotNull BillingMode mode,
        @NotNull LocalDate validFrom,
        @Nullable LocalDate validTo,
        @Min(1) @Max(60) int answerDays,

        @Nullable @DecimalMin("0") @DecimalMax("1") @Digits(integer = 1, fraction = 2)
        BigDecimal tolerance,

        @NotBlank @Size(max = 200) String authorisation) {

    BigDecimal toleranceOrZero() {
        return Objects.requireNonNullElse(tolerance, BigDecimal.ZERO);
    }
}
