package io.closeout.invoicing.tax;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The tables of this package, as they lie beside it. */
final class TaxFiles {

    private TaxFiles() {}

    static String text(String name) {
        try (var in = TaxFiles.class.getResourceAsStream("/tax/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Rows without remarks and heading; the last column may hold commas. */
    static Stream<List<String>> rows(String name, int columns) {
        return text(name)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .skip(1)
                .map(line -> List.of(line.split(",", columns)));
    }
}
