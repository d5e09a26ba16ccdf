package io.closeout.dev.platform;

import io.closeout.events.Access;
import io.closeout.events.Contract;
import io.closeout.events.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/** One start of a platform: everything that can go at the same time does, and a failure leaves nothing running. */
final class PlatformStart {

    private final PlatformOptions options;

    PlatformStart(PlatformOptions wished) {
        this.options = wished.withMode(new ContainerChoice().decide(wished.mode()));
    }

    Platform run() {
        var began = System.nanoTime();
        var folder = PlatformFolder.claim(options.folder(), options.progress());
        try {
            if (options.fresh()) {
                folder.wipe();
            }
            var state = PlatformState.load(options.folder());
            choosePorts(state);
            say("starting %s in %s".formatted(described(), options.folder()));
            var servers = Servers.prepare(options, state);
            var end = new PlatformEnd(servers, folder, state, options.fresh());
            end.alsoWhenTheProgramEnds();
            startAll(servers, state, end);
            say("ready after %d ms".formatted(millisSince(began)));
            return new Platform(options, servers, end);
        } catch (RuntimeException e) {
            folder.release();
            throw e;
        }
    }

    private void choosePorts(PlatformState state) {
        state.choosePort("kafka", options.ports().kafka());
        state.choosePort("kafka-controller", 0);
        state.choosePort("postgres", options.ports().postgres());
        state.choosePort("identity", options.ports().identity());
        state.choosePort("mail", options.ports().mail());
        state.choosePort("registry", options.ports().registry());
        state.choosePort("registry-management", 0);
        state.secret("postgres." + PostgresServer.SUPERUSER);
    }

    private void startAll(Servers servers, PlatformState state, PlatformEnd end) {
        var steps = new ArrayList<Runnable>(List.of(
                () -> startKafka(servers.kafka(), state),
                () -> startPostgres(servers.postgres(), state),
                () -> start(servers.identity(), "identity"),
                () -> start(servers.mail(), "mail")));
        if (options.registry()) {
            steps.add(() -> start(servers.registry(), "registry"));
        }
        inParallel(steps, servers, end);
    }

    private static void inParallel(List<Runnable> steps, Servers servers, PlatformEnd end) {
        try (var threads = Executors.newFixedThreadPool(steps.size())) {
            var running = steps.stream()
                    .map(step -> CompletableFuture.runAsync(step, threads).whenComplete((done, failure) -> {
                        if (failure != null) {
                            end.run(); // so that nobody waits for the others
                        }
                    }))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(running).join();
        } catch (CompletionException e) {
            servers.byName().values().forEach(Server::kill); // what came up after the end
            throw new IllegalStateException("The platform did not start: " + e.getMessage(), e);
        }
    }

    private void startKafka(KafkaServer kafka, PlatformState state) {
        start(kafka, "kafka");
        new KafkaSetup(kafka, state).apply();
        say("Kafka has %d topics, and users %s"
                .formatted(
                        Contract.topics().size(),
                        Access.principals().stream().map(Principal::user).toList()));
    }

    private void startPostgres(PostgresServer postgres, PlatformState state) {
        if (options.mode() == PlatformMode.EMBEDDED) {
            new PostgresFiles(state, PostgresBinaries.unpacked()).initialise();
        }
        start(postgres, "postgresql");
        new PostgresRoles(postgres, state).apply(options.services());
        say("PostgreSQL has a database and two roles for each of " + options.services());
    }

    private void start(Server server, String version) {
        var began = System.nanoTime();
        server.start();
        say("%s %s serves after %d ms".formatted(server.name(), ServerJars.version(version), millisSince(began)));
    }

    private String described() {
        var where = options.mode() == PlatformMode.EMBEDDED ? "processes of this machine" : "containers";
        return "Kafka %s and PostgreSQL %s as %s"
                .formatted(ServerJars.version("kafka"), ServerJars.version("postgresql"), where);
    }

    private void say(String line) {
        options.progress().accept(line);
    }

    private static long millisSince(long nanos) {
        return (System.nanoTime() - nanos) / 1_000_000;
    }
}
