package io.closeout.local.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Who can log in to the sample. */
public final class Cast {

    private Cast() {}

    /** Writes the cast for the identity issuer, with ids in place of the keys of parties. */
    public static Path file(Path folder) {
        var cast = SampleFiles.tree("personas.yaml");
        for (var persona : cast.path("personas")) {
            if (persona.has("party")) {
                ((ObjectNode) persona)
                        .put(
                                "party",
                                PartyIds.of(persona.path("party").asText()).toString());
            }
        }
        try {
            Files.createDirectories(folder);
            return Files.writeString(folder.resolve("personas.yaml"), cast.toPrettyString());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
