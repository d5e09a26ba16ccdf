package io.closeout.verification.reference;

/** How long a piece of work takes by the book. */
public record Operation(String code, String name, int standardMinutes) {}
