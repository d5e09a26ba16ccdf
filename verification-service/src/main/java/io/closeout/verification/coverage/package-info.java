/** Who pays how much of each line, by which clause. A covered line never moves to the customer by itself. */
@NullMarked
package io.closeout.verification.coverage;

import org.jspecify.annotations.NullMarked;
