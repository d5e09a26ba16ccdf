package io.closeout.verification.backtest;

/** How often a rule found something, then and under the draft, and how often it could not be asked. */
record RuleCount(long before, long after, long added, long removed, long changed, long notJudged) {

    static final RuleCount NOTHING = new RuleCount(0, 0, 0, 0, 0, 0);

    RuleCount plus(RuleCount other) {
        return new RuleCount(
                before + other.before,
                after + other.after,
                added + other.added,
                removed + other.removed,
                changed + other.changed,
                notJudged + other.notJudged);
    }
}
