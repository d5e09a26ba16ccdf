package io.closeout.invoicing.selfbilling;

import io.closeout.kit.http.ProblemException;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.Set;

/** Reads the forms of a page under the rules of the interface. */
final class AnswerForm {

    private static final String REASON = "reason-";
    private static final Set<String> REASONS = Set.of("price", "quantity", "missing-work", "wrong-buyer", "other");
    private static final int LONGEST = 300;

    private AnswerForm() {}

    /** Who finds nothing wrong accepts. */
    static AnswerRequest read(MultivaluedMap<String, String> form) {
        var disputed = new ArrayList<AnswerRequest.Disputed>();
        form.forEach((name, values) -> {
            if (name.startsWith(REASON) && !values.getFirst().isEmpty()) {
                disputed.add(disputed(name.substring(REASON.length()), values.getFirst()));
            }
        });
        var kind = disputed.isEmpty() ? AnswerRequest.Kind.ACCEPTED : AnswerRequest.Kind.DISPUTED;
        return new AnswerRequest(kind, disputed);
    }

    private static AnswerRequest.Disputed disputed(String entryNo, String reason) {
        if (!entryNo.matches("0|[1-9][0-9]{0,5}") || !REASONS.contains(reason)) {
            throw ProblemException.badRequest("The form is not one of ours.");
        }
        return new AnswerRequest.Disputed(Integer.parseInt(entryNo), reason);
    }

    static String reason(MultivaluedMap<String, String> form) {
        var reason = form.getFirst("reason");
        if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
            throw ProblemException.badRequest("Give a reason of at most 300 characters.");
        }
        return reason.strip();
    }
}
