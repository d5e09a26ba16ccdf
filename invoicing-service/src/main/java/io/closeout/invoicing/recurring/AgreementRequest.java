package io.closeout.invoicing.recurring;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A new agreement. */
record AgreementRequest(
        @NotNull @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9 ./-]{0,39}")
        String number,

        @NotNull UUID sellerId,
        @NotNull UUID buyerId,
        @Size(max = 100) @Nullable String contractId,
        @NotNull @Pattern(regexp = "[A-Z]{3}") String currency,
        @NotNull Every period,
        boolean inAdvance,
        @NotNull @Pattern(regexp = "[A-Z]{2}") String placeOfWork,
        boolean onImmovable,
        @NotNull LocalDate startsOn,
        @Nullable LocalDate endsOn,
        @NotNull @Size(min = 1, max = 100) List<@Valid @NotNull AgreedLine> lines) {

    /** How long a period is. */
    enum Every {
        MONTH(1),
        QUARTER(3),
        YEAR(12);

        private final int months;

        Every(int months) {
            this.months = months;
        }

        int months() {
            return months;
        }
    }

    Agreement.Terms terms() {
        return new Agreement.Terms(
                contractId, currency, period.months(), inAdvance, placeOfWork, onImmovable, startsOn);
    }
}
