/**
 * The rights of the person behind a party: to get all we hold (GDPR art. 15 and 20), and to have it forgotten (art. 17) as
 * soon as no claim stands on it.
 */
@NullMarked
package io.closeout.report.privacy;

import org.jspecify.annotations.NullMarked;
