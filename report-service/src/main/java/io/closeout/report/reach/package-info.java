/**
 * How far a reader's sight reaches inside the own network: the office sees it all, who acts for one party sees what
 * that party has a part in. What lies beyond answers like what does not exist.
 */
@NullMarked
package io.closeout.report.reach;

import org.jspecify.annotations.NullMarked;
