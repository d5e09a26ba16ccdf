package io.closeout.invoicing.einvoice;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Codes of units that an invoice may name: UN/ECE recommendations 20 and 21, as EN 16931 takes them (BR-CL-23). */
public final class UnitCodes {

    private static final Set<String> ALL = read();

    private UnitCodes() {}

    public static boolean contains(String code) {
        return ALL.contains(code);
    }

    private static Set<String> read() {
        try (var in = UnitCodes.class.getResourceAsStream("units.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Stream.of(line.split(" ", -1)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
