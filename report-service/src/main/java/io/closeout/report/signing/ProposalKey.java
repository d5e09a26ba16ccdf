package io.closeout.report.signing;

import jakarta.persistence.Embeddable;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/** A proposal of a report, from 1. */
@Embeddable
public record ProposalKey(UUID reportId, int number) {

    private static final Pattern DOCUMENT = Pattern.compile("proposal:([0-9a-f-]{36}):([0-9]{1,9})");

    /** How a link names it. */
    public String document() {
        return "proposal:%s:%d".formatted(reportId, number);
    }

    /** Empty for the name of something else. */
    public static Optional<ProposalKey> named(String document) {
        var match = DOCUMENT.matcher(document);
        return match.matches()
                ? Optional.of(new ProposalKey(UUID.fromString(match.group(1)), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }
}
