package io.closeout.invoicing.backtest;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a draft would have billed, beside what was billed; net amounts, never added over currencies.
 *
 * @param movers the charges of which the price moves most, up or down
 */
public record BackTestReport(List<Total> totals, List<Total> kinds, List<Total> stations, List<Change> movers) {

    /**
     * @param name a currency for the totals, a message key for kinds, a station's id for stations
     * @param charges how many charges have some of it, billed or drafted
     */
    public record Total(String name, String currency, long charges, BigDecimal billed, BigDecimal drafted) {

        @JsonProperty
        public BigDecimal difference() {
            return drafted.subtract(billed);
        }
    }

    /**
     * A charge that would cost something else.
     *
     * @param drafted null if the draft has no price for it, which {@code reason} tells then
     */
    public record Change(
            long position,
            UUID caseId,
            UUID station,
            String country,
            LocalDate serviceTo,
            String currency,
            BigDecimal billed,
            @Nullable BigDecimal drafted,
            @Nullable String reason) {

        @JsonProperty
        public @Nullable BigDecimal difference() {
            return drafted == null ? null : drafted.subtract(billed);
        }
    }
}
