package io.closeout.invoicing.matching;

import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** A file as it came, at most 10 MB. */
record Upload(byte[] bytes) {

    static final int LARGEST = 10 * 1024 * 1024;

    private static final int CHUNK = 64 * 1024;

    /** @throws ProblemException 413 as soon as it is too large, 400 when it does not arrive whole or is empty */
    static Upload read(InputStream body) {
        var bytes = new ByteArrayOutputStream(CHUNK);
        var chunk = new byte[CHUNK];
        try {
            for (var read = body.read(chunk); read >= 0; read = body.read(chunk)) {
                if (bytes.size() + read > LARGEST) {
                    throw new ProblemException(Problem.of(413, "body-too-large", "The body is too large")
                            .withDetail("An invoice has at most 10 MB."));
                }
                bytes.write(chunk, 0, read);
            }
        } catch (IOException broken) {
            throw ProblemException.badRequest("The file did not arrive whole. Send it again.");
        }
        if (bytes.size() == 0) {
            throw ProblemException.badRequest("The file is empty.");
        }
        return new Upload(bytes.toByteArray());
    }

    boolean isPdf() {
        return bytes.length > 4 && bytes[0] == '%' && bytes[1] == 'P' && bytes[2] == 'D' && bytes[3] == 'F';
    }

    String mediaType() {
        return isPdf() ? "application/pdf" : "application/xml";
    }

    byte[] sha256() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
