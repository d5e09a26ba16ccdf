/**
 * How a station did in a month, and what that is worth: five figures that anybody can count again from the cases listed.
 * A statement never changes; a contested case that was decided for the station gives a new version. Money moves at most
 * once, after the time for contesting, and never from the station to somebody else by itself.
 */
@NullMarked
package io.closeout.invoicing.performance;

import org.jspecify.annotations.NullMarked;
