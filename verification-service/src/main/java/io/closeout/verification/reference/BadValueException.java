package io.closeout.verification.reference;

/** A value of reference data that is not what its field asks for; the message completes "The field …". */
final class BadValueException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BadValueException(String message) {
        super(message);
    }
}
