/**
 * Figures over many cases: how long each step takes, how often work passes at once or is disputed, what is not billed
 * yet and what money is to come. They are counted when asked from the narrow table of steps that the case file keeps,
 * for a reader's own cases only, and a week is an ISO week in UTC.
 */
@NullMarked
package io.closeout.report.figures;

import org.jspecify.annotations.NullMarked;
