/**
 * People meet several services as one product: one stylesheet, one page frame, one way to write money, dates and
 * states, in five languages. Pages run no script but their own and work without any.
 */
@NullMarked
package io.closeout.kit.look;

import org.jspecify.annotations.NullMarked;
