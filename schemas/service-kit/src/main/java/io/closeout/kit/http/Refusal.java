package io.closeout.kit.http;

/**
 * Marks an exception of the domain that is an answer, not an accident: the caller gets its problem document. Anything
 * else that is thrown is a 500.
 */
public interface Refusal {

    Problem problem();
}
