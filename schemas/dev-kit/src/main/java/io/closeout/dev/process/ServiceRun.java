package io.closeout.dev.process;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/**
 * How to run a packaged service.
 *
 * @param jar its {@code quarkus-run.jar}
 * @param folder where its settings, log and pid file go
 * @param settings Quarkus properties that win over the packaged ones; written to a file only its owner can read
 * @param readyPath where the management port tells whether it is ready
 * @param patience how long its start may take
 */
public record ServiceRun(
        String service,
        Path jar,
        Path folder,
        Map<String, String> settings,
        Map<String, String> environment,
        List<String> jvmOptions,
        int port,
        int managementPort,
        String readyPath,
        Duration patience) {

    // Above the packaged application.properties (250), below environment (300) and system properties (400).
    private static final String ORDINAL = "275";

    public ServiceRun {
        jar = jar.toAbsolutePath().normalize();
        folder = folder.toAbsolutePath().normalize();
        settings = Map.copyOf(settings);
        environment = Map.copyOf(environment);
        jvmOptions = List.copyOf(jvmOptions);
    }

    /** On two free ports, with nothing said about settings yet. */
    public static ServiceRun of(String service, Path jar, Path folder) {
        return new ServiceRun(
                service,
                jar,
                folder,
                Map.of(),
                Map.of(),
                List.of(),
                LocalPorts.free(),
                LocalPorts.free(),
                "/q/health/ready",
                Duration.ofMinutes(3));
    }

    /** Adds to the settings said so far. */
    public ServiceRun with(Map<String, String> more) {
        var all = new HashMap<>(settings);
        all.putAll(more);
        return new ServiceRun(
                service, jar, folder, all, environment, jvmOptions, port, managementPort, readyPath, patience);
    }

    public ServiceRun with(String key, String value) {
        return with(Map.of(key, value));
    }

    public ServiceRun withEnvironment(Map<String, String> variables) {
        return new ServiceRun(
                service, jar, folder, settings, variables, jvmOptions, port, managementPort, readyPath, patience);
    }

    public ServiceRun withJvmOptions(String... options) {
        return new ServiceRun(
                service,
                jar,
                folder,
                settings,
                environment,
                List.of(options),
                port,
                managementPort,
                readyPath,
                patience);
    }

    public ServiceRun onPorts(int http, int management) {
        return new ServiceRun(
                service, jar, folder, settings, environment, jvmOptions, http, management, readyPath, patience);
    }

    ChildSpec spec() {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        command.addAll(jvmOptions);
        command.add("-Dquarkus.config.locations=" + settingsFile());
        command.addAll(List.of("-jar", jar.toString()));
        return new ChildSpec(
                service,
                command,
                environment,
                folder,
                folder.resolve("logs").resolve(service + ".log"),
                folder.resolve("run").resolve(service + ".pid"),
                false);
    }

    void writeSettings() {
        var all = new Properties();
        all.putAll(settings);
        all.setProperty("config_ordinal", ORDINAL);
        all.setProperty("quarkus.http.host", "127.0.0.1");
        all.setProperty("quarkus.http.port", Integer.toString(port));
        all.setProperty("quarkus.management.host", "127.0.0.1");
        all.setProperty("quarkus.management.port", Integer.toString(managementPort));
        var text = new StringWriter();
        try {
            all.store(text, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        PrivateFiles.write(settingsFile(), text.toString());
    }

    private Path settingsFile() {
        return folder.resolve("config").resolve(service + ".properties");
    }
}
