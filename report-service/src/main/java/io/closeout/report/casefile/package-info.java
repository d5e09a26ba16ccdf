/**
 * One case as everybody sees it, folded from what all services say. The picture depends on which events there were and
 * not on the order in which topics brought them; each topic's facts have columns of their own, and the stage follows
 * from the facts.
 */
@NullMarked
package io.closeout.report.casefile;

import org.jspecify.annotations.NullMarked;
