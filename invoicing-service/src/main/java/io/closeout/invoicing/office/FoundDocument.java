package io.closeout.invoicing.office;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of the list: an invoice, a credit note, or a charge without a document.
 *
 * @param state OPEN, SETTLED, CANCELLED, CREDIT_NOTE, WAITING, BLOCKED or HELD
 * @param invoiceId of a credit note, the invoice that it corrects
 * @param seller its name as known now; null while it is not
 * @param openBalance of an invoice; null on others
 * @param overdue whether the due date has passed where the issuer is
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record FoundDocument(
        UUID id,
        String state,
        @Nullable UUID invoiceId,
        @Nullable UUID caseId,
        UUID sellerId,
        UUID payerId,
        @Nullable String seller,
        @Nullable String payer,
        @Nullable String number,
        @Nullable LocalDate issueDate,
        @Nullable LocalDate dueDate,
        @Nullable String currency,
        @Nullable BigDecimal gross,
        @Nullable BigDecimal openBalance,
        boolean overdue,
        @Nullable Charge charge) {

    /**
     * What is known of a charge that waits.
     *
     * @param report number of the report; null on a charge from before it was kept
     * @param since when it was blocked or held
     * @param reasons why it is blocked, as the slot keeps them
     * @param dueOn the day of its run
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Charge(
            long version,
            String purpose,
            @Nullable String report,
            @Nullable Instant since,
            @JsonIgnore @Nullable String reasons,
            @Nullable String queue,
            @Nullable LocalDate dueOn,
            @Nullable String heldReason,
            @Nullable String heldBy) {}

    public String href() {
        return switch (state) {
            case "CREDIT_NOTE" -> "/invoices/%s/credit-notes/%s".formatted(invoiceId, id);
            case "WAITING", "BLOCKED", "HELD" -> "/invoices/charges/" + id;
            default -> "/invoices/" + id;
        };
    }

    /** The number of the report that a charge is for; null where it is not known. */
    @JsonIgnore
    public @Nullable String report() {
        return charge == null ? null : charge.report();
    }

    /** The state as a list is narrowed to it. */
    @JsonIgnore
    public String word() {
        return overdue ? "OVERDUE" : state;
    }

    @JsonIgnore
    public String tone() {
        return switch (word()) {
            case "OVERDUE" -> "wrong";
            case "SETTLED" -> "good";
            case "BLOCKED", "HELD" -> "attention";
            default -> "waiting";
        };
    }
}
