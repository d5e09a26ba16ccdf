package io.closeout.verification.review;

import io.closeout.kit.http.ProblemException;
import io.closeout.verification.approval.VerificationState;
import io.closeout.verification.rules.Severity;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which cases a reviewer wants to see; every filter may be left out. */
public class QueueFilter {

    private static final int LONGEST_RULE = 100;

    @QueryParam("state")
    @Nullable
    String state;

    @QueryParam("severity")
    @Nullable
    String severity;

    @QueryParam("rule")
    @Nullable
    String rule;

    @QueryParam("performer")
    @Nullable
    String performer;

    Optional<VerificationState> state() {
        return oneOf(VerificationState.class, "state", state);
    }

    /** The gravest finding of the case. */
    Optional<Severity> severity() {
        return oneOf(Severity.class, "severity", severity);
    }

    Optional<String> rule() {
        if (rule != null && !rule.isEmpty() && !rule.matches("[a-z0-9-]{1,%d}".formatted(LONGEST_RULE))) {
            throw ProblemException.badRequest("The rule is an id such as duplicate-claim.");
        }
        return Optional.ofNullable(rule).filter(id -> !id.isEmpty());
    }

    Optional<UUID> performer() {
        try {
            return Optional.ofNullable(performer).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            throw ProblemException.badRequest("The performer is the id of a station.");
        }
    }

    /** The page shows what waits for a reviewer unless somebody asks for something else. */
    QueueFilter orOpen() {
        if (state == null) {
            state = VerificationState.OPEN.name();
        }
        return this;
    }

    /** For the form to show again what was asked for. */
    public boolean isState(String name) {
        return name.equals(state);
    }

    public boolean isSeverity(String name) {
        return name.equals(severity);
    }

    public boolean isRule(String id) {
        return id.equals(rule);
    }

    /** The filter as the link to the next page carries it. */
    public String asQuery() {
        return "state=%s&severity=%s&rule=%s".formatted(orEmpty(state), orEmpty(severity), orEmpty(rule));
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }

    private static <E extends Enum<E>> Optional<E> oneOf(Class<E> type, String name, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant.name().equals(value))
                .findFirst()
                .orElseThrow(() -> ProblemException.badRequest(
                        "The %s is one of %s.".formatted(name, Arrays.toString(type.getEnumConstants())))));
    }
}
