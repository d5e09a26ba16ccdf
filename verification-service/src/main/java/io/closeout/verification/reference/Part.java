package io.closeout.verification.reference;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A part that may be claimed.
 *
 * @param listPrice for one unit, without tax; null if the list has none
 * @param currency ISO 4217, with the price
 */
public record Part(
        @JsonProperty(required = true) String code,
        @JsonProperty(required = true) String name,
        @Nullable BigDecimal listPrice,
        @Nullable String currency) {}
