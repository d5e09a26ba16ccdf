package io.closeout.dev.platform;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A broker, a database server, an identity issuer and a mail server on this machine, and a schema registry on demand. They end with the program that
 * started them, however it ends; their data stays in the folder for the next start unless it was to be fresh.
 */
public final class Platform implements AutoCloseable {

    private final PlatformOptions options;
    private final Servers servers;
    private final Runnable release;

    Platform(PlatformOptions options, Servers servers, Runnable release) {
        this.options = options;
        this.servers = servers;
        this.release = release;
    }

    /** Starts what the options ask for and returns when everything serves. */
    public static Platform start(PlatformOptions options) {
        return new PlatformStart(options).run();
    }

    /** The platform that another program, or another class loader of this one, has started in this folder. */
    public static Platform attach(Path folder) {
        var state = PlatformState.load(folder);
        var servers = Servers.remembered(state);
        var mode = PlatformMode.of(state.get("mode"));
        return new Platform(PlatformOptions.in(folder).withMode(mode), servers, () -> {});
    }

    /** Ends what an earlier program left running in this folder and throws its data and secrets away. */
    public static void erase(Path folder, Consumer<String> progress) {
        var claimed = PlatformFolder.claim(folder.toAbsolutePath().normalize(), progress);
        claimed.wipe();
        claimed.release();
    }

    public KafkaServer kafka() {
        return servers.kafka();
    }

    public PostgresServer postgres() {
        return servers.postgres();
    }

    public IdentityServer identity() {
        return servers.identity();
    }

    public MailServer mail() {
        return servers.mail();
    }

    /** The schema registry, started by the first who asks for it. */
    public RegistryServer registry() {
        synchronized (servers) {
            if (!servers.registry().isRunning()) {
                servers.registry().start();
            }
        }
        return servers.registry();
    }

    public Path folder() {
        return options.folder();
    }

    public List<String> services() {
        return options.services();
    }

    /** Embedded or containers; never auto. */
    public PlatformMode mode() {
        return options.mode();
    }

    /** What a service has to be told to run here, as Quarkus properties; secrets included. */
    public Map<String, String> settingsOf(String service) {
        return ServiceSettings.of(service, this);
    }

    /** What a service that sends mail has to be told besides. */
    public Map<String, String> mailSettings() {
        return ServiceSettings.mail(this);
    }

    /** Ends every server; in order if the data is kept, at once if it is thrown away. */
    @Override
    public void close() {
        release.run();
    }
}
