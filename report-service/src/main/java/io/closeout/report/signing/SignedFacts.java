package io.closeout.report.signing;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.closeout.kit.sql.Database;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a document says of a signature. */
@ApplicationScoped
public class SignedFacts {

    private final SignedVersions versions;
    private final Database database;

    SignedFacts(SignedVersions versions, Database database) {
        this.versions = versions;
        this.database = database;
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

    /**
     * A signature given for somebody.
     *
     * @param signerName null once it is erased
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Given(
            UUID reportId,
            String reportNumber,
            int version,
            @Nullable String signerName,
            @Nullable String signerRole,
            Instant signedAt) {}

    /** Every signature that was given for the party, oldest first. */
    public List<Given> givenFor(UUID signerId) {
        return database.with(connection -> {
            try (var query = connection.prepareStatement("""
                    select v.report_id, r.report_number, v.version, v.signer_name, v.signer_role, v.signed_at
                    from report r join signed_version v on v.report_id = r.id
                    where r.signer_id = ? order by v.signed_at, v.report_id, v.version""")) {
                query.setObject(1, signerId);
                var given = new ArrayList<Given>();
                try (var rows = query.executeQuery()) {
                    while (rows.next()) {
                        given.add(given(rows));
                    }
                }
                return given;
            }
        });
    }

    private static Given given(ResultSet rows) throws SQLException {
        return new Given(
                rows.getObject(1, UUID.class),
                rows.getString(2),
                rows.getInt(3),
                rows.getString(4),
                rows.getString(5),
                rows.getObject(6, OffsetDateTime.class).toInstant());
    }

    /**
     * Forgets who signed for the party; that and when somebody signed stays, and so does what was signed.
     *
     * @return how many signatures lost their name
     */
    public int forgetSigners(UUID signerId) {
        return database.with(connection -> {
            try (var update = connection.prepareStatement("""
                    update signed_version v set signer_name = null, signer_role = null from report r
                    where r.id = v.report_id and r.signer_id = ?
                        and (v.signer_name is not null or v.signer_role is not null)""")) {
                update.setObject(1, signerId);
                return update.executeUpdate();
            }
        });
    }

    static String signer(SignedVersion version) {
        var words = Stream.of(version.signerName(), version.signerRole())
                .filter(word -> word != null && !word.isBlank())
                .collect(Collectors.joining(", "));
        return words.isEmpty() ? "–" : words;
    }
}
