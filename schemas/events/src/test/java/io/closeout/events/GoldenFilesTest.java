package io.closeout.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class GoldenFilesTest {

    private static final Path GOLDEN = Path.of("golden");
    private static final int AT_LEAST = 3;
    private static final long AT_MOST_BYTES = 16 * 1024;

    static Stream<ReleasedSchemas.Version> versions() {
        return ReleasedSchemas.all().stream();
    }

    static Stream<Path> messages() {
        return versions().flatMap(version -> messagesOf(version).stream());
    }

    @ParameterizedTest
    @MethodSource("versions")
    void everyReleasedVersionHasRecordedMessages(ReleasedSchemas.Version version) {
        assertThat(messagesOf(version)).hasSizeGreaterThanOrEqualTo(AT_LEAST).allSatisfy(message -> {
            var bytes = Files.readAllBytes(message);
            assertThat(Wire.schemaId(bytes)).isEqualTo(version.id());
            assertThat((long) bytes.length).isLessThan(AT_MOST_BYTES);
        });
    }

    @ParameterizedTest
    @MethodSource("messages")
    void theCurrentReaderReadsTheSameMeaning(Path message) throws IOException {
        var event = Wire.bundled().decode(Files.readAllBytes(message), typeOf(message));

        assertThat(Dump.of(event)).containsAll(Files.readAllLines(GoldenFiles.meaningOf(message)));
    }

    @Test
    void everyRecordedMessageBelongsToAReleasedVersion() throws IOException {
        try (var files = Files.walk(GOLDEN)) {
            assertThat(files.filter(file -> file.toString().endsWith(".avro")))
                    .containsExactlyInAnyOrderElementsOf(messages().toList());
        }
    }

    private static EventType typeOf(Path message) {
        var event = message.getName(message.getNameCount() - 3).toString();
        return Contract.allEventTypes().stream()
                .filter(type -> type.name().equals(event))
                .findFirst()
                .orElseThrow();
    }

    private static List<Path> messagesOf(ReleasedSchemas.Version version) {
        try {
            return GoldenFiles.messagesIn(GoldenFiles.folderOf(GOLDEN, version));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
