/**
 * Each decision has a certificate that says what was checked, by which rules, on which facts and with which result. It
 * is written once, never changes, and the same decision always gives the same bytes.
 */
@NullMarked
package io.closeout.verification.certificate;

import org.jspecify.annotations.NullMarked;
