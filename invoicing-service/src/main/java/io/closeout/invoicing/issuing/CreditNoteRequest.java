package io.closeout.invoicing.issuing;

import io.closeout.invoicing.issuing.CreditedPart.Amount;
import io.closeout.invoicing.issuing.CreditedPart.Quantity;
import io.closeout.kit.http.ProblemException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A correction.
 *
 * @param reasonKey one of {@link CreditReasons}
 * @param words why in free words; kept in the audit, never printed
 * @param lines absent to credit all that is left of the invoice
 */
public record CreditNoteRequest(
        @NotNull @Pattern(regexp = "[a-z][a-z0-9-]{1,59}") String reasonKey,
        @Nullable @Size(max = 500) String words,
        @Nullable @Size(min = 1, max = 500) List<@NotNull @Valid CreditedLine> lines) {

    /**
     * @param quantity some of the quantity; absent, as the amount is, for all that is left of the line
     * @param amount some of the net amount, where the price was too high and the quantity stays
     */
    public record CreditedLine(
            @Positive int lineNo,
            @Nullable @Positive BigDecimal quantity,
            @Nullable @Positive BigDecimal amount) {

        CreditedPart part() {
            if (quantity != null && amount != null) {
                throw ProblemException.badRequest("A line is credited by quantity or by amount, not by both.");
            }
            if (quantity != null) {
                return new Quantity(quantity);
            }
            return amount == null ? CreditedPart.ALL : new Amount(amount);
        }
    }

    /** @throws ProblemException (400) for a reason that is not one of ours, or a line that is named twice */
    CreditOrder of(UUID invoiceId) {
        if (!CreditReasons.ALL.contains(reasonKey)) {
            throw ProblemException.badRequest(
                    "The reason is one of %s.".formatted(String.join(", ", CreditReasons.ALL)));
        }
        return new CreditOrder(invoiceId, reasonKey, words, parts());
    }

    private SortedMap<Integer, CreditedPart> parts() {
        var parts = new TreeMap<Integer, CreditedPart>();
        for (var line : lines == null ? List.<CreditedLine>of() : lines) {
            if (parts.put(line.lineNo(), line.part()) != null) {
                throw ProblemException.badRequest("A line is named twice.");
            }
        }
        return parts;
    }
}
