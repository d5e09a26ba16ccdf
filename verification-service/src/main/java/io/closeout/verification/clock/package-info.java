/**
 * An awaited answer has a time. Who is late hears of it twice at most, at four fifths of the time and at its end, and
 * never after the answer.
 */
@NullMarked
package io.closeout.verification.clock;

import org.jspecify.annotations.NullMarked;
