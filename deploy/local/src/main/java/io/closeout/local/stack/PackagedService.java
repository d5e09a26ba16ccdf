package io.closeout.local.stack;

import io.closeout.dev.platform.HttpProbe;
import io.closeout.dev.process.Child;
import io.closeout.dev.process.ChildSpec;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;

/** One service as it is shipped, the packaged program in its production profile, in a process of its own. */
public final class PackagedService {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final Duration PULSE = Duration.ofMillis(100);
    private static final String EXTRA_OPTIONS = "CLOSEOUT_SERVICE_OPTIONS";

    private final Service service;
    private final Child child;
    private final String health;

    PackagedService(Service service, Checkout checkout, StackPorts ports) {
        this.service = service;
        this.child = new Child(new ChildSpec(
                service.folder(),
                command(checkout.program(service)),
                Map.of(),
                checkout.home(service),
                checkout.log(service),
                checkout.pidFile(service),
                false));
        this.health = "http://127.0.0.1:%d/q/health/ready".formatted(ports.management(service));
    }

    /** C1 only: a service starts a third faster and takes less memory, which matters more here than peak speed. */
    private static List<String> command(Path program) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-Dquarkus.profile=prod"));
        var extra = System.getenv(EXTRA_OPTIONS);
        if (extra != null && !extra.isBlank()) {
            command.addAll(List.of(extra.strip().split("\\s+")));
        }
        command.addAll(List.of("-jar", program.toString()));
        return command;
    }

    void start() {
        child.start();
    }

    /** Waits until it is ready for requests; a service that ends instead is reported with where its log is. */
    void awaitReady() {
        var deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!isReady()) {
            if (!child.isRunning()) {
                throw new IllegalStateException("%s ended while it started; its log: %s"
                        .formatted(service.folder(), child.spec().log()));
            }
            if (System.nanoTime() > deadline) {
                throw new IllegalStateException("%s was not ready after %d s; its log: %s"
                        .formatted(
                                service.folder(),
                                PATIENCE.toSeconds(),
                                child.spec().log()));
            }
            LockSupport.parkNanos(PULSE.toNanos());
        }
    }

    public boolean isReady() {
        return HttpProbe.answers(health);
    }

    public boolean isRunning() {
        return child.isRunning();
    }

    public Child process() {
        return child;
    }

    public Service service() {
        return service;
    }

    void stop() {
        child.stop();
    }
}
