package io.closeout.verify.chain;

import org.jspecify.annotations.Nullable;

/**
 * The signature that a version bears. What is about a person is sealed and stays so here: the digests are over the sealed
 * bytes, so the proof holds for a person who was forgotten, and tells nothing about one who was not.
 *
 * @param version the version that was signed; an earlier one where its signature is carried on
 * @param record canonical JSON (RFC 8785), byte for byte as the event names it
 * @param sealedImage null for a signature that was not drawn
 */
public record SignatureProof(
        int version, String record, byte[] sealedName, byte[] sealedRole, byte @Nullable [] sealedImage) {}
