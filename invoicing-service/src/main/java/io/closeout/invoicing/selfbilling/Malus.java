package io.closeout.invoicing.selfbilling;

import io.closeout.invoicing.money.Money;
import io.closeout.invoicing.pricing.Explanation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * What a station's month costs it, final and beyond contest.
 *
 * @param statementId the statement that says so
 * @param sellerId the station
 * @param buyerId who makes its invoices
 * @param amount without tax, positive
 * @param mostPercent of the sum without tax of a document that may be deducted from it, at most 50
 */
public record Malus(
        UUID statementId,
        UUID sellerId,
        UUID buyerId,
        LocalDate from,
        LocalDate to,
        Money amount,
        BigDecimal mostPercent,
        Explanation explanation) {}
