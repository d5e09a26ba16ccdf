/**
 * What both sides said about a case, asked, answered, proposed and checked, is kept as it was said. Free words and files
 * stay in this database; events only refer to them.
 */
@NullMarked
package io.closeout.verification.dialogue;

import org.jspecify.annotations.NullMarked;
