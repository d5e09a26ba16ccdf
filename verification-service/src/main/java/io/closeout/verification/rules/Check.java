package io.closeout.verification.rules;

/**
 * How one rule fared on one report.
 *
 * @param asked how many times its condition was asked: once for the report, or for each line or photo
 * @param found how many of them are findings
 * @param unknown how many of them could not be asked because too little is known
 */
public record Check(String ruleId, String ruleVersion, int asked, int found, int unknown) {

    /** The outcome in one word; a finding outweighs what is unknown. */
    public enum Result {
        PASSED,
        FOUND,
        /** Not checked: too little is known. */
        UNKNOWN,
        /** The report has no line or photo to look at. */
        NOTHING
    }

    public Result result() {
        if (found > 0) {
            return Result.FOUND;
        }
        if (unknown > 0) {
            return Result.UNKNOWN;
        }
        return asked == 0 ? Result.NOTHING : Result.PASSED;
    }
}
