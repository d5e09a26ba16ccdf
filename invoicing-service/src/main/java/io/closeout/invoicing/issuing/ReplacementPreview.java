package io.closeout.invoicing.issuing;

import java.math.BigDecimal;

/**
 * What an invoice would be replaced by.
 *
 * @param version of the invoice that it was made from, for If-Match
 * @param document without a number
 * @param paid what was paid on the old invoice, in its currency: it is owed to the payer once that one is credited
 */
public record ReplacementPreview(long version, DocumentContent document, BigDecimal paid) {}
