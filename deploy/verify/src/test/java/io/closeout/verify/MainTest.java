package io.closeout.verify;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.verify.evidence.Connections;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void answersZeroWhenEverythingHolds() throws IOException {
        var world = new World();
        new Story(world).paidCase(1);
        world.verified();

        var code = run("--connections", file(world.connections()), "--only", "I6,I7");

        assertThat(code).isZero();
        assertThat(out.toString()).contains("I6   holds").contains("every invariant that was checked holds");
    }

    @Test
    void answersOneAndNamesTheInvariantWhenItIsViolated() throws IOException {
        var world = new World();
        new Story(world).openCase(2);
        world.verified();

        var code = run("--connections", file(world.connections()));

        assertThat(code).isEqualTo(1);
        assertThat(out.toString())
                .contains("I6   VIOLATED")
                .contains("! 2026-000002: has sequence 2")
                .contains("1 of 15 invariants are violated (I6)");
    }

    @Test
    void answersTwoWhenADatabaseIsAway() throws IOException {
        var connections = new World().connections();
        var file = file(connections);
        Files.writeString(
                Path.of(file),
                Files.readString(Path.of(file)).replaceAll("(?m)^(database.reminder.url=.*)/.*$", "$1/nothing"));

        var code = run("--connections", file);

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("the database of reminder does not answer");
    }

    @Test
    void answersTwoAndSaysWhatIsMissingWithoutConnections() {
        var code = run();

        assertThat(code).isEqualTo(2);
        assertThat(err.toString()).contains("database.report.url is missing");
    }

    @Test
    void takesConnectionsFromTheEnvironment() {
        var properties = new Properties();

        Main.fromEnvironment(
                Map.of(
                        "CLOSEOUT_VERIFY_DATABASE_REPORT_PASSWORD", "secret",
                        "CLOSEOUT_VERIFY_KAFKA_BOOTSTRAP_SERVERS", "broker:9092",
                        "CLOSEOUT_VERIFY_KEEP_DAYS", "7",
                        "HOME", "/home/somebody"),
                properties);

        assertThat(properties)
                .containsOnly(
                        Map.entry("database.report.password", "secret"),
                        Map.entry("kafka.bootstrap.servers", "broker:9092"),
                        Map.entry("keep-days", "7"));
    }

    private int run(String... arguments) {
        return Main.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private String file(Connections connections) throws IOException {
        var properties = new Properties();
        connections.kafka().forEach((key, value) -> properties.setProperty("kafka." + key, value));
        connections.databases().forEach((service, login) -> {
            properties.setProperty("database." + service + ".url", login.url());
            properties.setProperty("database." + service + ".user", login.user());
            properties.setProperty("database." + service + ".password", login.password());
        });
        properties.setProperty("patience", "PT1S");
        var file = folder.resolve("connections.properties");
        try (var writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
        return file.toString();
    }
}
