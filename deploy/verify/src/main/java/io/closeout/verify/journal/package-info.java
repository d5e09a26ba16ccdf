/**
 * What a client notes of its calls, one line each, written before it goes on: the only witness of what a service had
 * acknowledged before it lost its memory.
 */
@NullMarked
package io.closeout.verify.journal;

import org.jspecify.annotations.NullMarked;
