package io.closeout.report.link;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever has documents that links lead to says here whether a mail is still wanted, and what it says. */
public interface LinkLetter {

    /** Whether the document is one of its own. */
    boolean writesAbout(String document);

    /** In the transaction of the network; empty if nobody needs the mail any more. */
    Optional<Letter> about(String document, UUID partyId);

    /**
     * What is to be sent.
     *
     * @param to null where no address is known
     */
    record Letter(@Nullable String to, java.time.Instant until, Set<LinkVerb> verbs, Words words) {}

    /** Puts the address of the link into words. */
    @FunctionalInterface
    interface Words {
        Mail with(String url);
    }

    /** The words of a mail; the same in both forms. */
    record Mail(String subject, String text, String html) {}
}
