package io.closeout.verify.evidence;

import org.jspecify.annotations.Nullable;

/** Something that has to be read cannot be; the check has no answer, which is not the same as a clean one. */
public final class UnreachableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreachableException(String what, @Nullable Throwable why) {
        super(why == null ? what : what + ": " + why.getMessage(), why);
    }
}
