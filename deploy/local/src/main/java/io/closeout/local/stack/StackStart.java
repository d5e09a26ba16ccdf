package io.closeout.local.stack;

import io.closeout.dev.platform.Platform;
import io.closeout.dev.platform.PlatformMode;
import io.closeout.dev.platform.PlatformOptions;
import io.closeout.dev.process.Child;
import io.closeout.dev.process.ServiceProcess;
import io.closeout.local.frontdoor.FrontDoor;
import io.closeout.local.sample.Cast;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;

/** One start of the stack; what fails to start leaves nothing running. */
public final class StackStart {

    private final StackOptions options;
    private final Checkout checkout;
    private final StackState state;
    private final long began = System.nanoTime();

    public StackStart(StackOptions options) {
        this.options = options;
        this.checkout = options.checkout();
        this.state = StackState.of(checkout);
    }

    public Stack run() {
        demandPackages();
        var record = RunRecord.claim(checkout);
        var end = new StackEnd(record, options.progress());
        end.alsoWhenTheProgramEnds();
        try {
            return start(record, end);
        } catch (RuntimeException e) {
            end.run();
            throw e;
        }
    }

    private Stack start(RunRecord record, StackEnd end) {
        endLeftovers();
        options.ports().demandFree();
        var port = options.ports().freeFrontDoor();
        var origin = "http://127.0.0.1:" + port;
        state.put("origin", origin);
        state.put("base-port", Integer.toString(options.ports().base()));
        var platform = Platform.start(platformOptions());
        end.platform(platform);
        var services = services(platform);
        end.services(services);
        end.frontDoor(FrontDoor.open(port, options.ports()::of));
        say("Front door open at " + origin);
        startAll(services);
        var seconds = (System.nanoTime() - began) / 100_000_000 / 10.0;
        state.put("started-in-seconds", Double.toString(seconds));
        record.ready();
        end.keeper(new Keeper(services, options.progress()));
        say("Everything is ready after %s s".formatted(seconds));
        return new Stack(platform, services, origin, end);
    }

    private void demandPackages() {
        var missing = options.only().stream()
                .filter(service -> !checkout.isBuilt(service))
                .map(Service::folder)
                .toList();
        if (!missing.isEmpty()) {
            throw new IllegalStateException("Not built: %s. Build with ./closeout build".formatted(missing));
        }
    }

    private void endLeftovers() {
        for (var service : Service.values()) {
            if (Child.reap(checkout.pidFile(service))) {
                say("Ended %s, left behind by an earlier run".formatted(service.folder()));
            }
        }
    }

    private PlatformOptions platformOptions() {
        return PlatformOptions.in(checkout.platform())
                .withMode(PlatformMode.EMBEDDED)
                .withPorts(options.ports().platform())
                .withPersonas(Cast.file(checkout.data()))
                .withProgress(line -> say("Platform: " + line));
    }

    private List<ServiceProcess> services(Platform platform) {
        var settings = new ServiceSettings(state, options.ports(), platform);
        var processes = new ServiceProcesses(checkout, options.ports());
        return options.only().stream()
                .map(service -> processes.of(service, settings.of(service)))
                .toList();
    }

    private void startAll(List<ServiceProcess> services) {
        say("Starting " + options.only().stream().map(Service::folder).toList());
        try (var threads = Executors.newFixedThreadPool(services.size())) {
            var starting = services.stream()
                    .map(service -> CompletableFuture.runAsync(() -> start(service), threads))
                    .toArray(CompletableFuture[]::new);
            CompletableFuture.allOf(starting).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause ? cause : e;
        }
    }

    private void start(ServiceProcess service) {
        service.start();
        say("%s is ready".formatted(service.service()));
    }

    private void say(String line) {
        options.progress().accept("%6.1f s  %s".formatted((System.nanoTime() - began) / 1e9, line));
    }
}
