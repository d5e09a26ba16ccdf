/**
 * What an installation shows of itself to someone who may only read: topics, outboxes, inboxes and tables. Everything
 * is streamed; what stays in memory is a few dozen bytes per event.
 */
@NullMarked
package io.closeout.verify.evidence;

import org.jspecify.annotations.NullMarked;
