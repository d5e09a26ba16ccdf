package io.closeout.events;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TopicsTest {

    private static final Path MODULE = Path.of("");
    private static final Set<String> SERVICES = Set.of("report", "verification", "invoicing", "reminder");

    static Stream<Topic> topics() {
        return Contract.topics().stream();
    }

    static Stream<EventType> events() {
        return Contract.allEventTypes().stream();
    }

    static Stream<Path> generated() throws IOException {
        return Stream.concat(
                GeneratedFiles.tables(MODULE).keySet().stream(), GeneratedFiles.pages(MODULE).keySet().stream());
    }

    @ParameterizedTest
    @MethodSource("generated")
    void everyGeneratedFileIsUpToDate(Path file) throws IOException {
        var expected = GeneratedFiles.tables(MODULE)
                .getOrDefault(file, GeneratedFiles.pages(MODULE).get(file));

        assertThat(Files.readString(file))
                .as("write it again: schemas/events/README.md, Change it")
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyTopicKeepsTheNamingAndNeverChangesItsPartitions(Topic topic) {
        assertThat(topic.name())
                .isEqualTo("closeout.%s.%s.v%d"
                        .formatted(topic.stream(), topic.kind().name().toLowerCase(Locale.ROOT), topic.major()));
        assertThat(topic.partitions()).isEqualTo(topic.kind() == Kind.EVENTS ? 12 : 6);
        assertThat(topic.compacted()).isEqualTo(topic.kind() == Kind.STATE);
        assertThat(topic.key()).doesNotContainIgnoringCase("tenant");
    }

    @ParameterizedTest
    @MethodSource("topics")
    void everyTopicHasOneWriterAndReadersThatExist(Topic topic) {
        assertThat(SERVICES).contains(topic.writer());
        assertThat(topic.kind() == Kind.PARKED ? Set.of("ops") : SERVICES).containsAll(topic.readers());
        assertThat(topic.readers()).doesNotHaveDuplicates();
    }

    @Test
    void everyTopicTakesTheTimeOfTheLog() throws IOException {
        assertThat(TopicsFile.read(MODULE).topics())
                .allSatisfy(
                        topic -> assertThat(topic.get("timestamps").asText()).isEqualTo("LogAppendTime"))
                .allSatisfy(topic -> assertThat(topic.get("cleanup").asText()).isIn("unlimited", "compact"));
    }

    @Test
    void everyServiceHasATopicForWhatItParks() {
        assertThat(Contract.topics().stream().filter(topic -> topic.kind() == Kind.PARKED))
                .extracting(Topic::writer)
                .containsExactlyInAnyOrderElementsOf(SERVICES);
    }

    @Test
    void anEventIsInOneTopicOnly() {
        var names = topics().flatMap(topic -> Stream.concat(topic.events().stream(), topic.planned().stream()))
                .toList();

        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThan(40);
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventIsFoundByTypeAndByClass(EventType type) {
        assertThat(Contract.byCeType("closeout." + type.name() + ".v1")).contains(type);
        assertThat(Contract.typeOf(type.recordClass())).isSameAs(type);
        assertThat(type.topic().events()).contains(type.name());
        assertThat(type.schema().getField("meta").pos()).isEqualTo(Meta.POSITION);
        assertThat(type.dataSchema())
                .startsWith("urn:closeout:schema:" + type.topic().name() + "-io.closeout.events.");
    }

    @Test
    void anEventOfTheFutureIsNotKnown() {
        assertThat(Contract.byCeType("closeout.InvoiceWrittenOff.v1")).isEmpty();
    }

    /** Each schema file of src/main/avro, by what the compiler made of it. */
    @Test
    void everyRecordWithMetaIsInATopic() throws IOException {
        var inTopics = events().map(type -> type.recordClass().getName()).collect(Collectors.toSet());

        assertThat(recordsWithMeta()).isEqualTo(inTopics);
    }

    private static Set<String> recordsWithMeta() throws IOException {
        var classes = Path.of("target/classes");
        try (var files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(file -> file.endsWith(".class") && !file.contains("$"))
                    .map(file -> file.replace(".class", "").replace('/', '.'))
                    .filter(TopicsTest::hasMeta)
                    .collect(Collectors.toSet());
        }
    }

    private static boolean hasMeta(String className) {
        try {
            var type = Class.forName(className);
            return SpecificRecord.class.isAssignableFrom(type)
                    && ((Schema) type.getField("SCHEMA$").get(null)).getField("meta") != null;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
