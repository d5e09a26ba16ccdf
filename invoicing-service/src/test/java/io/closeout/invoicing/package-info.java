/** What the tests of this service share: the platform, parties and reports that need no explanation, and the tables. */
@NullMarked
package io.closeout.invoicing;

import org.jspecify.annotations.NullMarked;
