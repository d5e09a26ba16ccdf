/** What stands in deploy/kubernetes renders, and each rendered object is one that a cluster's API would take. */
@NullMarked
package io.closeout.kubernetes;

import org.jspecify.annotations.NullMarked;
