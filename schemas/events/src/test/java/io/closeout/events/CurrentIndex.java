package io.closeout.events;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The index of released schemas as it lies in the source tree. */
final class CurrentIndex {

    private CurrentIndex() {}

    static List<ReleasedSchemas.Version> of(Path folder) throws IOException {
        return Files.readAllLines(folder.resolve("index.tsv")).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> ReleasedSchemas.Version.of(List.of(line.split("\t", -1))))
                .toList();
    }
}
