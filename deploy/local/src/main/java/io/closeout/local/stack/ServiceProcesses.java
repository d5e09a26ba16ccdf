package io.closeout.local.stack;

import io.closeout.dev.process.ServiceProcess;
import io.closeout.dev.process.ServiceRun;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The services as they are shipped, packaged and in their production profile, each in a process of its own. */
final class ServiceProcesses {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final String EXTRA_OPTIONS = "CLOSEOUT_SERVICE_OPTIONS";

    private final Checkout checkout;
    private final StackPorts ports;

    ServiceProcesses(Checkout checkout, StackPorts ports) {
        this.checkout = checkout;
        this.ports = ports;
    }

    ServiceProcess of(Service service, Map<String, String> settings) {
        return new ServiceProcess(new ServiceRun(
                service.folder(),
                checkout.program(service),
                checkout.data(),
                settings,
                Map.of(),
                options(),
                ports.of(service),
                ports.management(service),
                "/q/health/ready",
                PATIENCE));
    }

    /** C1 only: a service starts a third faster and takes less memory, which matters more here than peak speed. */
    private static List<String> options() {
        var options = new ArrayList<>(List.of(
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dquarkus.profile=prod"));
        var extra = System.getenv(EXTRA_OPTIONS);
        if (extra != null && !extra.isBlank()) {
            options.addAll(List.of(extra.strip().split("\\s+")));
        }
        return options;
    }
}
