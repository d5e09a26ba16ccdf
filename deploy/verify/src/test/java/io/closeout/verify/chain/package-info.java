/** Each break of a chain is planted and found. */
@NullMarked
package io.closeout.verify.chain;

import org.jspecify.annotations.NullMarked;
