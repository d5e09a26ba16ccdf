package io.closeout.invoicing.einvoice;

import io.closeout.invoicing.issuing.Adjustment;
import io.closeout.invoicing.issuing.DocumentContent;
import io.closeout.invoicing.issuing.DocumentLine;
import io.closeout.invoicing.tax.ElectronicAddress;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A document in the terms of EN 16931, before it becomes UBL or CII. Both syntaxes are written from this, so that they
 * say the same. Texts are in the language of the document and can be written as XML.
 *
 * @param buyerReference BT-10
 * @param notes BG-1
 * @param paymentTerms BT-20
 * @param payment BG-16; null where nothing is to be paid to an account
 * @param period BG-14
 * @param deliverTo country where the work was done (BT-80)
 * @param documents BG-24
 * @param object serial number of what was worked on (BT-18)
 */
record EInvoice(
        DocumentContent content,
        Profile profile,
        Party seller,
        Party buyer,
        @Nullable String buyerReference,
        @Nullable String orderReference,
        @Nullable String contractReference,
        @Nullable String object,
        List<Note> notes,
        String paymentTerms,
        @Nullable Payment payment,
        @Nullable Period period,
        @Nullable String deliverTo,
        List<Supporting> documents,
        List<Line> lines,
        List<Change> changes,
        List<Tax> taxes) {

    String currency() {
        return content.currency();
    }

    /** @param legalId BT-30, BT-47 */
    record Party(
            DocumentContent.Participant details,
            String name,
            @Nullable ElectronicAddress address,
            @Nullable String vatId,
            @Nullable LegalId legalId) {}

    /** @param subject UNTDID 4451 (BT-21) */
    record Note(@Nullable String subject, String text) {}

    /** @param code UNTDID 4461 (BT-81): 58 SEPA credit transfer, 30 credit transfer */
    record Payment(
            String code,
            String reference,
            String iban,
            String holder,
            @Nullable String bic) {}

    record Period(LocalDate from, LocalDate to) {}

    /** A document that goes with the invoice; it is named, not enclosed. */
    record Supporting(String id, @Nullable String description) {}

    /**
     * @param note BT-127: how the price came about
     * @param quantity BT-129; negative where something is given back, as a price never is (BR-27)
     * @param price BT-146
     * @param base BT-149, of how many units that is the price
     * @param object BT-128
     * @param period BG-26
     */
    record Line(
            DocumentLine line,
            @Nullable String note,
            String name,
            @Nullable String description,
            @Nullable String code,
            BigDecimal quantity,
            String unit,
            BigDecimal price,
            BigDecimal base,
            List<Change> changes,
            @Nullable String object,
            @Nullable Period period) {}

    /** An allowance or a charge with its reason in words. */
    record Change(Adjustment adjustment, String reason) {}

    /**
     * @param reason why no tax is charged (BT-120)
     * @param code VATEX (BT-121)
     */
    record Tax(
            DocumentContent.Group group,
            @Nullable String reason,
            @Nullable String code) {}
}
