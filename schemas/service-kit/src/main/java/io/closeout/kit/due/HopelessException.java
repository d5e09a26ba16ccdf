package io.closeout.kit.due;

/** A piece of work that fails however often it is tried: it is set aside at once. */
public class HopelessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public HopelessException(String reason) {
        super(reason);
    }
}
