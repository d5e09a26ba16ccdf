package io.closeout.verification.reference;

import java.math.BigDecimal;

/** Reference prices of work, without tax, for estimates only. */
public record Rates(String currency, BigDecimal labourPerHour, BigDecimal travelPerKilometre) {}
