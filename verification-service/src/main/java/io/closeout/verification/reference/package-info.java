/**
 * What is known about the things that a report names: operations, parts, contracts, warranties, calendars. A decision
 * sees one version of all of it.
 */
@NullMarked
package io.closeout.verification.reference;

import org.jspecify.annotations.NullMarked;
