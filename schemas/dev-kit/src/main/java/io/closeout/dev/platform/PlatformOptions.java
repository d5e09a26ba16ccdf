package io.closeout.dev.platform;

import io.closeout.events.Contract;
import io.closeout.events.Topic;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How to start a platform.
 *
 * @param folder where its data, secrets and logs live; starting again on it finds the data again
 * @param services who gets a database and a client id, in the order of the contract
 * @param personas who can log in, a YAML file; null for the default cast
 * @param registry whether the schema registry starts with the others
 * @param fresh throws away what the folder holds, at start and at the end
 * @param fullSpeed lets the servers' compilers optimise, for measurements; off, they start faster
 * @param progress hears what is being done, one line at a time
 */
public record PlatformOptions(
        Path folder,
        List<String> services,
        PlatformMode mode,
        Ports ports,
        @Nullable Path personas,
        boolean registry,
        boolean fresh,
        boolean fullSpeed,
        Consumer<String> progress) {

    public PlatformOptions {
        folder = folder.toAbsolutePath().normalize();
        services = List.copyOf(services);
    }

    /** Every service of the contract, on free ports, data kept, no registry. */
    public static PlatformOptions in(Path folder) {
        var services = Contract.topics().stream().map(Topic::writer).distinct().toList();
        var mode = PlatformMode.fromSwitch();
        return new PlatformOptions(folder, services, mode, Ports.FREE, null, false, false, false, line -> {});
    }

    public PlatformOptions withMode(PlatformMode chosen) {
        return new PlatformOptions(folder, services, chosen, ports, personas, registry, fresh, fullSpeed, progress);
    }

    public PlatformOptions withPorts(Ports chosen) {
        return new PlatformOptions(folder, services, mode, chosen, personas, registry, fresh, fullSpeed, progress);
    }

    public PlatformOptions withPersonas(Path file) {
        return new PlatformOptions(
                folder, services, mode, ports, file.toAbsolutePath(), registry, fresh, fullSpeed, progress);
    }

    public PlatformOptions withRegistry() {
        return new PlatformOptions(folder, services, mode, ports, personas, true, fresh, fullSpeed, progress);
    }

    public PlatformOptions withFreshData() {
        return new PlatformOptions(folder, services, mode, ports, personas, registry, true, fullSpeed, progress);
    }

    public PlatformOptions withFullSpeed() {
        return new PlatformOptions(folder, services, mode, ports, personas, registry, fresh, true, progress);
    }

    public PlatformOptions withProgress(Consumer<String> listener) {
        return new PlatformOptions(folder, services, mode, ports, personas, registry, fresh, fullSpeed, listener);
    }
}
