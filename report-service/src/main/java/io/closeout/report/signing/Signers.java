package io.closeout.report.signing;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.vault.PersonKey;
import io.closeout.kit.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Opens what is kept of those who signed, for as long as they are not forgotten. */
@ApplicationScoped
class Signers {

    static final String NAME = "name";
    static final String ROLE = "role";
    static final String IMAGE = "image";

    private final KeptSignatures signatures;
    private final Vault vault;

    Signers(KeptSignatures signatures, Vault vault) {
        this.signatures = signatures;
        this.vault = vault;
    }

    /**
     * Who signed.
     *
     * @param name null once it is forgotten, as is the role
     */
    record Signer(@Nullable String name, @Nullable String role) {

        static final Signer FORGOTTEN = new Signer(null, null);

        /** Name and role; a dash where neither is kept any more. */
        String inWords() {
            var words = Stream.of(name, role)
                    .filter(word -> word != null && !word.isBlank())
                    .collect(Collectors.joining(", "));
            return words.isEmpty() ? "–" : words;
        }
    }

    /** By the version that bears the signature first. */
    Map<Integer, Signer> ofReport(UUID reportId) {
        var keys = new HashMap<UUID, Optional<PersonKey>>();
        var signers = new HashMap<Integer, Signer>();
        for (var one : signatures.allOf(reportId)) {
            var key = keys.computeIfAbsent(one.signerId(), vault::forReading);
            signers.put(one.version(), key.map(open -> signer(open, one)).orElse(Signer.FORGOTTEN));
        }
        return signers;
    }

    static Signer signer(PersonKey key, KeptSignature one) {
        var sealed = one.sealed();
        return new Signer(key.text(one.place(NAME), sealed.name()), key.text(one.place(ROLE), sealed.role()));
    }

    /** A PNG; empty if nothing was drawn, or if the signer is forgotten. */
    static Optional<byte[]> image(PersonKey key, KeptSignature one) {
        return Optional.ofNullable(one.sealed().image()).map(bytes -> key.open(one.place(IMAGE), bytes));
    }

    /** @throws ProblemException 404 if nothing was drawn, 410 once the signer is forgotten */
    byte[] requiredImage(KeptSignature one) {
        if (one.sealed().image() == null) {
            throw ProblemException.notFound();
        }
        return vault.forReading(one.signerId())
                .flatMap(key -> image(key, one))
                .orElseThrow(() -> new ProblemException(Problem.of(410, "signer-erased", "The signer was forgotten")
                        .withDetail("What they drew cannot be read any more. The record of the signature stays.")));
    }

    /** A device that sends its signature again is known by its own time; who is forgotten is not compared. */
    boolean isSame(SignedVersion version, Signature given) {
        if (!version.isSignedLike(given)) {
            return false;
        }
        var named = new Signer(given.signerName(), given.signerRole());
        return signatures
                .of(version)
                .flatMap(kept -> vault.forReading(kept.signerId()).map(key -> signer(key, kept)))
                .map(named::equals)
                .orElse(true);
    }
}
