package io.closeout.report.evidence;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Where photos are kept and what decoding one may cost. */
@ConfigMapping(prefix = "closeout.evidence")
interface EvidenceSettings {

    /** What keeps the files. */
    enum StoreKind {
        FOLDER,
        S3
    }

    @WithDefault("folder")
    StoreKind store();

    /** The folder, which has to be on a disk that stays; without a default, because a temporary one would lose evidence. */
    Optional<Path> folder();

    S3 s3();

    /** The most pixels an image may claim; a third of it where a decoder holds all of them at once (progressive JPEG). */
    @WithDefault("50000000")
    long pixels();

    /** How long a file may lie in the store without a row before it is swept out. */
    @WithDefault("1d")
    Duration orphansLast();

    /** How many images are decoded at the same time; each takes up to 150 MB while it lasts. */
    @WithDefault("1")
    int workers();

    /** How many photos come in at the same time, each with up to 25 MB of temporary disk; who comes after gets 503. */
    @WithDefault("16")
    int atOnce();

    /** How long a request waits for its image. */
    @WithDefault("45s")
    Duration patience();

    /** A bucket of any server that speaks S3. Without a key, the SDK looks for credentials as it does everywhere. */
    interface S3 {

        Optional<String> bucket();

        /** Only for servers other than Amazon's. */
        Optional<URI> endpoint();

        @WithDefault("eu-central-1")
        String region();

        Optional<String> accessKey();

        Optional<String> secretKey();
    }
}
