package io.closeout.events;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Reads what is bundled in this jar. */
final class Resources {

    private Resources() {}

    static byte[] bytes(String path) {
        try (var in = Contract.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the contract jar lacks " + path);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The cells of a table, without its comments. */
    static List<List<String>> table(String path) {
        return new String(bytes(path), StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> List.of(line.split("\t", -1)))
                .toList();
    }
}
