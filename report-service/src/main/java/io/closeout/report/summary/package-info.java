/**
 * What the customer keeps: one sheet, in the customer's own language, that says what was done and what was signed, as a
 * page and as a PDF of the same words.
 */
@NullMarked
package io.closeout.report.summary;

import org.jspecify.annotations.NullMarked;
