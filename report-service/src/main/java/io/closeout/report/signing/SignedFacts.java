package io.closeout.report.signing;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a document says of a signature. */
@ApplicationScoped
public class SignedFacts {

    private final SignedVersions versions;

    SignedFacts(SignedVersions versions) {
        this.versions = versions;
    }

    /**
     * Who signed what and when.
     *
     * @param signer name and role; a dash where neither is kept any more
     * @param contentSha256 64 lower-case hexadecimal digits
     */
    public record Facts(String signer, Instant signedAt, String contentSha256) {}

    /** Empty for a version that nobody signed. */
    public Optional<Facts> of(UUID reportId, int version) {
        return versions.of(reportId, version).map(one -> new Facts(signer(one), one.signedAt(), one.contentSha256()));
    }

    private static String signer(SignedVersion version) {
        var words = Stream.of(version.signerName(), version.signerRole())
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "–" : words;
    }
}
