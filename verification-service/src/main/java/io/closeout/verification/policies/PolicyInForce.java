package io.closeout.verification.policies;

import io.closeout.events.verification.AwaitedAnswer;
import io.closeout.kit.policy.Resolved;
import io.closeout.verification.policies.WindowTerms.Counting;
import io.closeout.verification.policies.WindowTerms.Opens;

/** What the policies of a network say about one case on one day. */
public record PolicyInForce(Resolved values, boolean stopped) {

    public WindowTerms window() {
        return new WindowTerms(
                Opens.valueOf(values.text("window.opens")),
                Counting.valueOf(values.text("window.counting")),
                Math.toIntExact(values.integer("window.length")),
                values.of("window.opens").source());
    }

    public AnswerTime answerTime(AwaitedAnswer awaited) {
        var variable = switch (awaited) {
            case QUERY -> "clock.query.days";
            case CORRECTION -> "clock.correction.days";
            case DECISION, UNKNOWN -> "clock.decision.days";
        };
        return new AnswerTime(
                Math.toIntExact(values.integer(variable)), values.of(variable).source());
    }

    public GateTerms gate() {
        return new GateTerms(
                stopped,
                values.integer("auto.sample"),
                values.decimal("auto.cap"),
                values.text("auto.cap.currency"),
                values.text("auto.unvalued").equals("PASS"));
    }
}
