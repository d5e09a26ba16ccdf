package io.closeout.kit.vault;

import org.jspecify.annotations.Nullable;

/** Sealed bytes do not open where they lie: somebody moved or changed them, or the master key is not theirs. */
final class TamperedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    TamperedException(String what, @Nullable Throwable cause) {
        super(what, cause);
    }
}
