/** What a person can ask of us, and what nobody can undo. */
@NullMarked
package io.closeout.report.privacy;

import org.jspecify.annotations.NullMarked;
