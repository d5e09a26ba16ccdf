package io.closeout.report.signing;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.time.Ids;
import io.closeout.kit.vault.Vault;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Seals who signed and what they drew for the signer's party, and writes the record of it. */
@ApplicationScoped
class KeepSignature {

    private final KeptSignatures signatures;
    private final Vault vault;
    private final Ids ids;

    KeepSignature(KeptSignatures signatures, Vault vault, Ids ids) {
        this.signatures = signatures;
        this.vault = vault;
        this.ids = ids;
    }

    /** @throws ProblemException 409 for a signer whose data was erased */
    KeptSignature of(SignedVersion version, UUID signerId, Signature given) {
        var key = new VersionKey(version.reportId(), version.version());
        var sealed = sealed(key, signerId, given);
        var kept = new KeptSignature(key, ids.next(), signerId, sealed, SignatureRecord.of(version, signerId, sealed));
        signatures.persist(kept);
        return kept;
    }

    private KeptSignature.Sealed sealed(VersionKey key, UUID signerId, Signature given) {
        var person = vault.forSealing(signerId)
                .orElseThrow(() -> ProblemException.conflict(
                        "party-erased",
                        "The data of this party was erased",
                        "Nothing more is kept for it. Enter the party anew, under a new id."));
        var ink = given.ink();
        return new KeptSignature.Sealed(
                person.seal(KeptSignature.place(key, Signers.NAME), given.signerName()),
                person.seal(KeptSignature.place(key, Signers.ROLE), given.signerRole()),
                ink == null ? null : person.seal(KeptSignature.place(key, Signers.IMAGE), ink.png()));
    }
}
