package io.closeout.report.signing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.kit.vault.Vault;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.Reports;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a document says of a signature. */
@ApplicationScoped
public class SignedFacts {

    private final Reports reports;
    private final SignedVersions versions;
    private final KeptSignatures signatures;
    private final Vault vault;

    SignedFacts(Reports reports, SignedVersions versions, KeptSignatures signatures, Vault vault) {
        this.reports = reports;
        this.versions = versions;
        this.signatures = signatures;
        this.vault = vault;
    }

    /**
     * Who signed what and when.
     *
     * @param signer name and role; a dash where neither is kept any more
     * @param contentSha256 64 lower-case hexadecimal digits
     * @param image what was drawn, a PNG; null if nothing was, or if it is not kept any more
     */
    public record Facts(String signer, Instant signedAt, String contentSha256, byte @Nullable [] image) {}

    /** Empty for a version that nobody signed. */
    public Optional<Facts> of(UUID reportId, int version) {
        return versions.of(reportId, version).map(this::facts);
    }

    private Facts facts(SignedVersion version) {
        var signature = signatures.of(version);
        var key = signature.flatMap(one -> vault.forReading(one.signerId()));
        if (signature.isEmpty() || key.isEmpty()) {
            return new Facts(Signers.Signer.FORGOTTEN.inWords(), version.signedAt(), version.contentSha256(), null);
        }
        return new Facts(
                Signers.signer(key.get(), signature.get()).inWords(),
                version.signedAt(),
                version.contentSha256(),
                Signers.image(key.get(), signature.get()).orElse(null));
    }

    /**
     * A signature given for somebody.
     *
     * @param signerName null once it is erased
     * @param image address of what was drawn
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Given(
            UUID reportId,
            String reportNumber,
            int version,
            @Nullable String signerName,
            @Nullable String signerRole,
            Instant signedAt,
            @Nullable String image) {}

    /** Every signature that was given for the party, oldest first. */
    public List<Given> givenFor(UUID signerId) {
        var key = vault.forReading(signerId);
        var kept = signatures.givenBy(signerId);
        var ids = kept.stream().map(KeptSignature::reportId).distinct().toList();
        var numbers =
                reports.list("id in ?1", ids).stream().collect(Collectors.toMap(Report::id, Report::reportNumber));
        var signed = versions.allOf(ids).stream().collect(Collectors.toMap(SignedVersion::key, Function.identity()));
        return kept.stream()
                .map(one -> given(
                        one,
                        Objects.requireNonNull(numbers.get(one.reportId())),
                        Objects.requireNonNull(signed.get(one.key())),
                        key.map(open -> Signers.signer(open, one)).orElse(Signers.Signer.FORGOTTEN)))
                .sorted(Comparator.comparing(Given::signedAt))
                .toList();
    }

    private static Given given(KeptSignature one, String number, SignedVersion version, Signers.Signer signer) {
        var hasImage = signer.name() != null && one.sealed().image() != null;
        return new Given(
                one.reportId(),
                number,
                one.version(),
                signer.name(),
                signer.role(),
                version.signedAt(),
                hasImage ? "/api/reports/%s/versions/%d/signature.png".formatted(one.reportId(), one.version()) : null);
    }

    /** How many signatures were given for the party. */
    public int countFor(UUID signerId) {
        return signatures.countOf(signerId);
    }
}
