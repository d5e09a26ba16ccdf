package io.closeout.invoicing.pricing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import io.closeout.kit.policy.Overlay;
import io.closeout.kit.policy.PolicyBook;
import io.closeout.kit.policy.PolicyFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Reads the policies and price lists that come with the product, and those that an installation adds. */
public final class TariffFiles {

    private static final YAMLMapper YAML =
            YAMLMapper.builder().addModule(new JavaTimeModule()).build();

    private TariffFiles() {}

    /** Those of the product alone. */
    public static TariffBook bundled() {
        return new TariffBook(book(List.of()), prices(Optional.empty()));
    }

    /** Those of the product and of a folder with the sub-folders {@code policies} and {@code prices}. */
    public static TariffBook with(Path folder) {
        var added = files(folder.resolve("policies"))
                .map(file -> PolicyFiles.overlay(file.getFileName().toString(), read(file)))
                .toList();
        return new TariffBook(book(added), prices(Optional.of(folder)));
    }

    /** The price lists of the product, and those of a folder. */
    static ShippedPrices prices(Optional<Path> folder) {
        var added = folder.stream().flatMap(one -> files(one.resolve("prices"))).map(TariffFiles::read);
        return new ShippedPrices(lists(added));
    }

    private static PolicyBook book(List<Overlay> added) {
        var catalogue = PolicyFiles.catalogue("policies/catalogue.yaml", bundled("policies/catalogue.yaml"));
        var overlays = new ArrayList<Overlay>();
        bundled("policies/index").lines().forEach(file -> {
            overlays.add(PolicyFiles.overlay(file, bundled("policies/" + file)));
        });
        overlays.addAll(added);
        return PolicyBook.empty(catalogue).publish(overlays);
    }

    private static List<PriceList> lists(Stream<String> added) {
        var own = bundled("prices/index").lines().map(file -> bundled("prices/" + file));
        return Stream.concat(own, added).map(TariffFiles::list).toList();
    }

    private static PriceList list(String yaml) {
        try {
            return YAML.readValue(yaml, PriceList.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String bundled(String name) {
        try (var in = TariffFiles.class.getResourceAsStream("/" + name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (var found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".yaml")).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
