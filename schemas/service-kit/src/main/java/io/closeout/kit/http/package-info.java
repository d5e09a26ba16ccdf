/**
 * Every door of every service behaves alike: errors are RFC 9457 problem documents that carry a correlation id and no
 * internals, a repeated command has one effect, a stale edit is refused, and bad input is never a 500.
 */
@NullMarked
package io.closeout.kit.http;

import org.jspecify.annotations.NullMarked;
