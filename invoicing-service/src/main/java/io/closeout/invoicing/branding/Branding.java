package io.closeout.invoicing.branding;

import java.time.Instant;
import java.time.LocalDate;

/**
 * A published version of a seller's style.
 *
 * @param validFrom issue date of the first document that has it
 */
record Branding(int version, LocalDate validFrom, Instant publishedAt, String publishedBy, Style style) {}
