/**
 * Jobs that take minutes and are done in steps on one thread beside the other work, which rests between them. A job is
 * leased by the database's time, so a moved business clock frees nothing; what a process leaves undone another goes on
 * with, from the last step that counted. Taking a job off its queue cancels it.
 */
@NullMarked
package io.closeout.kit.job;

import org.jspecify.annotations.NullMarked;
