package io.closeout.dev.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One platform of its own for each test, because each ends it in another way. */
class PlatformTest {

    private static final TopicPartition REPORTS = new TopicPartition("closeout.report.events.v1", 0);

    @TempDir
    private Path folder;

    @AfterEach
    void leaveNothingBehind() {
        Platform.erase(folder, line -> {});
    }

    @Test
    void findsItsDataAndSecretsAgainOnTheSameFolder() throws Exception {
        String password;
        try (var platform = Platform.start(PlatformOptions.in(folder))) {
            store(platform);
            password = platform.postgres().app("report").password();
        }

        try (var platform = Platform.start(PlatformOptions.in(folder))) {
            assertThat(stored(platform)).isEqualTo("1 row, 1 record");
            assertThat(platform.postgres().app("report").password()).isEqualTo(password);
        }
    }

    @Test
    void leavesNothingRunningAndLosesNothingWhenItsProgramIsKilled() throws Exception {
        var program = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        PlatformTest.class.getName(),
                        folder.toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        await().atMost(Duration.ofSeconds(90)).until(() -> Files.exists(folder.resolve("stored")));
        var servers = servers(Platform.attach(folder));

        program.destroyForcibly();

        await().atMost(Duration.ofSeconds(15)).until(() -> servers.stream().noneMatch(ProcessHandle::isAlive));
        try (var platform = Platform.start(PlatformOptions.in(folder))) {
            assertThat(stored(platform)).isEqualTo("1 row, 1 record");
        }
    }

    /** The program of {@link #leavesNothingRunningAndLosesNothingWhenItsProgramIsKilled}. */
    public static void main(String[] arguments) throws Exception {
        var folder = Path.of(arguments[0]);
        store(Platform.start(PlatformOptions.in(folder)));
        Files.createFile(folder.resolve("stored"));
        await().forever().until(() -> false);
    }

    @Test
    void losesNothingWhenItsServersAreKilled() throws Exception {
        var platform = PlatformResource.current();
        store(platform);
        var before = stored(platform);

        platform.kafka().kill();
        platform.kafka().start();
        platform.postgres().stopImmediately();
        platform.postgres().start();
        platform.postgres().kill();
        platform.postgres().start();

        assertThat(stored(platform)).isEqualTo(before);
    }

    @Test
    void listensToThisMachineOnlyAndKeepsItsSecretsToItself() throws Exception {
        var platform = PlatformResource.current();

        for (var server : servers(platform)) {
            assertThat(ListeningAddresses.of(server))
                    .as(server.info().command().orElse("?"))
                    .isNotEmpty()
                    .allMatch("127.0.0.1"::equals);
        }
        var secrets = platform.folder().resolve("platform.properties");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(secrets)))
                .isEqualTo("rw-------");
    }

    @Test
    void isStartedOnceInAFolder() {
        var running = PlatformResource.current().folder();

        assertThatThrownBy(() -> Platform.start(PlatformOptions.in(running)))
                .hasMessageContaining("A platform runs in");
    }

    @Test
    void refusesAWishedPortThatIsTaken() {
        var taken = PlatformResource.current().postgres().port();
        var options = PlatformOptions.in(folder).withPorts(new Ports(0, taken, 0, 0, 0));

        assertThatThrownBy(() -> Platform.start(options)).hasMessageContaining("Port " + taken);
    }

    @Test
    void saysNothingIsThereWhenNothingWasStarted() {
        assertThatThrownBy(() -> Platform.attach(folder)).hasMessageContaining("No platform has been started");
    }

    private static List<ProcessHandle> servers(Platform platform) {
        return Stream.of(platform.kafka(), platform.postgres(), platform.identity(), platform.mail())
                .map(server -> ProcessHandle.of(server.pid()).orElseThrow())
                .toList();
    }

    private static void store(Platform platform) throws Exception {
        try (var connection = platform.postgres()
                        .connect("report", platform.postgres().owner("report"));
                var statement = connection.createStatement()) {
            statement.execute("create table if not exists stored (id int)");
            statement.execute("insert into stored values (1)");
        }
        var config = new HashMap<String, Object>(platform.kafka().clientConfig("report"));
        config.put("acks", "all");
        try (var producer = new KafkaProducer<>(config, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(REPORTS.topic(), REPORTS.partition(), "key", "value"))
                    .get();
        }
    }

    private static String stored(Platform platform) throws Exception {
        try (var admin = platform.kafka().admin()) {
            var offsets = admin.listOffsets(java.util.Map.of(REPORTS, OffsetSpec.latest()));
            return "%d row, %d record"
                    .formatted(
                            rows(platform),
                            offsets.partitionResult(REPORTS).get().offset());
        }
    }

    private static int rows(Platform platform) throws SQLException {
        try (var connection = platform.postgres()
                        .connect("report", platform.postgres().app("report"));
                var statement = connection.createStatement();
                var rows = statement.executeQuery("select count(*) from stored")) {
            rows.next();
            return rows.getInt(1);
        }
    }
}
