package io.closeout.kit.vault;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Where the master keys are. */
@ConfigMapping(prefix = "closeout.vault")
interface VaultSettings {

    /**
     * The folder with a file {@code <id>.key} for each master key: 32 random bytes in Base64, as {@code openssl rand -base64
     * 32} makes them. Without a default, because a key that is made up at a start would lose what was sealed before it.
     */
    Optional<Path> folder();

    /** The id of the master key that wraps from now on; needed as soon as there are two. */
    Optional<String> current();

    /** How many keys of persons are wrapped anew in one transaction after a rotation. */
    @WithDefault("500")
    int rewrapAtOnce();
}
