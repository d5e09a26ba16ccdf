/**
 * The desk of whoever looks after documents: finds any of them by anything that is known of it, says what waits and
 * what lacks something, and leads to whoever can mend it. It reads; what changes a document is decided in issuing.
 */
@NullMarked
package io.closeout.invoicing.office;

import org.jspecify.annotations.NullMarked;
