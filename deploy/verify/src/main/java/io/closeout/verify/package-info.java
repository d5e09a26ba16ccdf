/**
 * Proves on an installation's own data that nothing was lost, doubled or changed. It may read topics and databases and
 * nothing else, so a check can do no harm, and it trusts no service: it asks the stores themselves.
 */
@NullMarked
package io.closeout.verify;

import org.jspecify.annotations.NullMarked;
