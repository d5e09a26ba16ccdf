/**
 * What was asked and what was answered about a case is kept question by question. Free words stay in this database;
 * events only refer to them.
 */
@NullMarked
package io.closeout.verification.dialogue;

import org.jspecify.annotations.NullMarked;
