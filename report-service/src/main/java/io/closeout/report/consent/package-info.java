/**
 * The signer is asked before the bill can rise: by a link that only shows, on a page without script in their own
 * language, and nothing happens before they have sent a form.
 */
@NullMarked
package io.closeout.report.consent;

import org.jspecify.annotations.NullMarked;
