/** Every text a reader sees exists in each of our languages; a rule names a key, never a sentence. */
@NullMarked
package io.closeout.verification.wording;

import org.jspecify.annotations.NullMarked;
