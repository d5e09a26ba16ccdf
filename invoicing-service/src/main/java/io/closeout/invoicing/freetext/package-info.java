/**
 * What people write in their own words about disputes and contests lies sealed under the keys of the parties it may be
 * about, and nowhere else: not in an event, not in a log, not in the audit. When one of them is erased nobody can read it
 * any more; what was decided stays.
 */
@NullMarked
package io.closeout.invoicing.freetext;

import org.jspecify.annotations.NullMarked;
