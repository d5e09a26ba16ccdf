package io.closeout.verify.report;

/**
 * One thing that is wrong.
 *
 * @param subject id of what it is about
 * @param what what is wrong with it, in words
 */
public record Violation(String subject, String what) {

    @Override
    public String toString() {
        return subject + ": " + what;
    }
}
