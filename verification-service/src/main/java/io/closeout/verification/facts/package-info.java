/** A report and all that is known around it become the facts that rules look at: pure, and the same whenever repeated. */
@NullMarked
package io.closeout.verification.facts;

import org.jspecify.annotations.NullMarked;
