package io.closeout.verification.rules;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelVariableResolver;
import dev.cel.runtime.Program;
import java.util.List;

/**
 * A compiled expression; safe for many threads.
 *
 * @param words the words it mentions, in the order of the text
 */
record Expression(Program program, List<String> words) {

    Object value(CelVariableResolver values) throws CelEvaluationException {
        return program.eval(values);
    }

    boolean holds(CelVariableResolver values) throws CelEvaluationException {
        return Boolean.TRUE.equals(program.eval(values));
    }
}
