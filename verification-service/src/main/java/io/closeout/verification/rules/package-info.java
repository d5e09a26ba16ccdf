/**
 * Checks are data: a rule set is a file with a version and a digest, its conditions are type-checked and bounded when
 * it is loaded, and the same facts under the same rule set always give the same findings.
 */
@NullMarked
package io.closeout.verification.rules;

import org.jspecify.annotations.NullMarked;
