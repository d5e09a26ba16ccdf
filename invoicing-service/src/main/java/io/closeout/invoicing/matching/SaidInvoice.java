package io.closeout.invoicing.matching;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a station's invoice says, in the terms of EN 16931, whatever its syntax.
 *
 * @param number BT-1
 * @param issueDate BT-2
 * @param typeCode BT-3, UNTDID 1001
 * @param currency BT-5
 * @param dueDate BT-9
 * @param corrects BT-25, the invoices that a credit note names
 * @param references where it may quote the pre-invoice: BT-10, BT-13, BT-22 and the like
 * @param sellerVatId BT-31
 * @param buyerVatId BT-48
 * @param iban BT-84
 * @param paymentReference BT-83
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SaidInvoice(
        String number,
        LocalDate issueDate,
        String typeCode,
        String currency,
        @Nullable LocalDate dueDate,
        @Nullable List<String> corrects,
        List<String> references,
        @Nullable String sellerVatId,
        @Nullable String buyerVatId,
        @Nullable String iban,
        @Nullable String paymentReference,
        List<Line> lines,
        List<Group> groups,
        Totals totals) {

    public SaidInvoice {
        // What was kept before credit notes were read does not say.
        corrects = corrects == null ? List.of() : List.copyOf(corrects);
        references = List.copyOf(references);
        lines = List.copyOf(lines);
        groups = List.copyOf(groups);
    }

    @Override
    public List<String> corrects() {
        return Objects.requireNonNull(corrects);
    }

    /**
     * @param id BT-126
     * @param text all that names it: BT-127, BT-128, BT-132, BT-153, BT-154, BT-155
     * @param net BT-131
     */
    public record Line(String id, String text, BigDecimal net) {}

    /** BG-23. */
    public record Group(String category, BigDecimal rate, BigDecimal taxable, BigDecimal tax) {}

    /**
     * @param net BT-109
     * @param tax BT-110
     * @param gross BT-112
     * @param payable BT-115
     */
    public record Totals(BigDecimal net, BigDecimal tax, BigDecimal gross, BigDecimal payable) {}
}
