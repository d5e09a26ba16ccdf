/**
 * Copies of the parties that sell and buy. Their state comes as events without personal data; name, address and tax
 * numbers are looked up in batches when an event says that they changed, and never while an event is taken in.
 */
@NullMarked
package io.closeout.invoicing.party;

import org.jspecify.annotations.NullMarked;
