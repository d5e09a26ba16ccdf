package io.closeout.local.stack;

import io.closeout.dev.process.ServiceProcess;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The restart policy of this machine: a service that ends is started again, and somebody is told. */
final class Keeper implements AutoCloseable {

    private static final long PULSE_SECONDS = 2;

    private final List<ServiceProcess> services;
    private final Consumer<String> told;
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("closeout-keeper").factory());

    Keeper(List<ServiceProcess> services, Consumer<String> told) {
        this.services = services;
        this.told = told;
        watch.scheduleWithFixedDelay(this::look, PULSE_SECONDS, PULSE_SECONDS, TimeUnit.SECONDS);
    }

    private void look() {
        services.stream().filter(service -> !service.isRunning()).forEach(this::restart);
    }

    private void restart(ServiceProcess service) {
        told.accept("%s has ended and is started again; its log: %s".formatted(service.service(), service.log()));
        try {
            service.launch();
        } catch (RuntimeException e) {
            told.accept("%s cannot be started: %s".formatted(service.service(), e.getMessage()));
        }
    }

    @Override
    public void close() {
        watch.shutdownNow();
        try {
            watch.awaitTermination(10, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
