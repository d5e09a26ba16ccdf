package io.closeout.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.dev.platform.KafkaServer;
import io.closeout.dev.platform.Persona;
import io.closeout.dev.platform.Platform;
import io.closeout.dev.platform.PlatformOptions;
import io.closeout.dev.process.LocalPorts;
import io.closeout.dev.process.ServiceProcess;
import io.closeout.dev.process.ServiceRun;
import io.closeout.local.frontdoor.FrontDoor;
import io.closeout.verify.Verification;
import io.closeout.verify.evidence.Connections;
import io.closeout.verify.evidence.Login;
import io.closeout.verify.journal.Journal;
import io.closeout.verify.report.Report;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/** Four packaged services on real servers, started once for all stories and faults, and ended with this program. */
final class Product {

    /** How long anybody waits for something that is sure to come; it costs nothing unless it does not. */
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    private static final Path ROOT = Path.of(System.getProperty("closeout.root", "../.."));
    private static final String[] JVM_OPTIONS = {
        "-Xmx256m",
        "-XX:TieredStopAtLevel=1",
        "-XX:+UseSerialGC",
        "-XX:+ExitOnOutOfMemoryError",
        "-Dquarkus.profile=prod"
    };

    private final Platform platform;
    private final Map<String, ServiceProcess> services = new LinkedHashMap<>();
    private final Journal journal;

    private Product(Platform platform) {
        this.platform = platform;
        this.journal = Journal.open(platform.folder().resolve("journal"));
        var runs = new HashMap<String, ServiceRun>();
        Connections.SERVICES.forEach(service -> runs.put(service, run(service)));
        var report = Objects.requireNonNull(runs.get("report"));
        runs.forEach((service, run) -> services.put(
                service, new ServiceProcess(run.with("closeout.report.url", "http://127.0.0.1:" + report.port()))));
    }

    private static final class Once {
        static final Product PRODUCT = start();
    }

    static Product running() {
        return Once.PRODUCT;
    }

    /** Chance that can be repeated: the seed is printed, and {@code -Dcloseout.seed=} sets it. */
    static Random random(String what) {
        var wanted = System.getProperty("closeout.seed", "");
        var seed = wanted.isBlank() ? new Random().nextLong() : Long.parseLong(wanted);
        say("%s with seed %d".formatted(what, seed));
        return new Random(seed);
    }

    static void say(String line) {
        System.getLogger(Product.class.getName()).log(System.Logger.Level.INFO, line);
    }

    Platform platform() {
        return platform;
    }

    Journal journal() {
        return journal;
    }

    ServiceProcess service(String name) {
        return Objects.requireNonNull(services.get(name), name);
    }

    Caller caller(Persona persona) {
        return new Caller(this, persona);
    }

    /** The one origin that people open, over the four services. */
    String door() {
        return Entrance.ADDRESS;
    }

    private static final class Entrance {
        static final String ADDRESS = open();

        private static String open() {
            var port = LocalPorts.free();
            var door = FrontDoor.open(
                    port, service -> running().service(service.id()).port());
            Runtime.getRuntime().addShutdownHook(new Thread(door::close));
            return "http://127.0.0.1:" + port;
        }
    }

    /** Starts what does not run, and waits until all of it answers. */
    void revive() {
        var starting = services.values().stream()
                .filter(service -> !service.isRunning())
                .map(service -> CompletableFuture.runAsync(service::launch))
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(starting).join();
        services.values().forEach(service -> service.awaitReady(java.time.Duration.ofSeconds(120)));
    }

    /** Waits until everything has been read and published, and has every invariant checked. */
    Report verified() {
        var report = Verification.run(connections());
        say(report.text());
        return report;
    }

    void assertSound() {
        var report = verified();
        assertThat(report.isClean()).as(report.text()).isTrue();
    }

    private Connections connections() {
        var login = platform.postgres().verify();
        var databases = Connections.SERVICES.stream()
                .collect(Collectors.toMap(
                        service -> service,
                        service -> new Login(platform.postgres().jdbcUrl(service), login.user(), login.password())));
        return new Connections(platform.kafka().clientConfig(KafkaServer.OPS), databases).withJournal(journal.file());
    }

    private static Product start() {
        Awaitility.setDefaultTimeout(PATIENCE);
        var folder = Path.of("target", "platform-" + ProcessHandle.current().pid());
        var options = PlatformOptions.in(folder).withFreshData().withProgress(Product::say);
        var product = new Product(Platform.start(options));
        Runtime.getRuntime().addShutdownHook(new Thread(product::end));
        product.revive();
        say("four services are ready");
        return product;
    }

    private void end() {
        services.values().forEach(ServiceProcess::kill);
    }

    private ServiceRun run(String service) {
        var jar = ROOT.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
        var folder = Path.of("target", "services");
        var run = ServiceRun.of(service, jar, folder)
                .withJvmOptions(JVM_OPTIONS)
                .with(platform.settingsOf(service))
                .with(Map.of(
                        "closeout.clock.movable", "true",
                        "closeout.rhythm.run-every", "1s",
                        "closeout.recurring.bill-every", "1s",
                        "closeout.pre-invoices.every", "1s",
                        "quarkus.oidc.token-state-manager.encryption-secret", "x".repeat(32),
                        "quarkus.oidc.authentication.state-secret", "y".repeat(32)));
        return Set.of("reminder", "report").contains(service) ? run.with(platform.mailSettings()) : run;
    }
}
