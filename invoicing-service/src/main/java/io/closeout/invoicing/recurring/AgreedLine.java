package io.closeout.invoicing.recurring;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What is billed for each period.
 *
 * @param text as the buyer reads it
 * @param unit UN/ECE Recommendation 20 (BT-130)
 * @param price of one unit for a whole period, without tax; null where the policy sets it
 * @param variable of the policy that sets the price, such as recurring.maintenanceFee; null where the price was agreed
 */
public record AgreedLine(
        @NotBlank @Size(max = 200) String text,

        @NotNull @DecimalMin(value = "0", inclusive = false) @DecimalMax("1000000") @Digits(integer = 7, fraction = 3)
        BigDecimal quantity,

        @NotNull @Pattern(regexp = "[A-Z0-9]{2,3}") String unit,

        @DecimalMin("0.01") @DecimalMax("10000000") @Digits(integer = 8, fraction = 4) @Nullable
        BigDecimal price,

        @Pattern(regexp = "recurring\\.[a-zA-Z]{1,40}") @Nullable
        String variable) {}
