package io.closeout.bench;

import io.closeout.dev.platform.Platform;
import io.closeout.dev.process.ServiceProcess;
import io.closeout.dev.process.ServiceRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Services as they are shipped, and the CPU time of every process that takes part. */
final class SystemUnderTest implements AutoCloseable {

    static final List<String> ALL = List.of("report", "verification", "invoicing", "reminder");

    private final Platform platform;
    private final Map<String, ServiceProcess> services;

    private SystemUnderTest(Platform platform, Map<String, ServiceProcess> services) {
        this.platform = platform;
        this.services = services;
    }

    /** @param names of the services, report-service first, because the others ask it for parties */
    static SystemUnderTest start(Platform platform, List<String> names, Path checkout, Path folder, String jvm) {
        var services = new LinkedHashMap<String, ServiceProcess>();
        var reportUrl = "";
        for (var service : names) {
            var jar = checkout.resolve(service + "-service/target/quarkus-app/quarkus-run.jar");
            var options = ("-Xmx512m -XX:+UseSerialGC -Dquarkus.profile=prod " + jvm)
                    .strip()
                    .split("\\s+");
            var run = ServiceRun.of(service, jar, folder)
                    .with(platform.settingsOf(service))
                    .with(service.equals("reminder") ? platform.mailSettings() : Map.of())
                    .with("closeout.report.url", reportUrl)
                    .withJvmOptions(options);
            var process = new ServiceProcess(run).start();
            services.put(service, process);
            reportUrl = reportUrl.isEmpty() ? process.url() : reportUrl;
        }
        return new SystemUnderTest(platform, services);
    }

    String reportUrl() {
        return service("report").url();
    }

    /** Gives report-service one core, the first, whatever else runs on it. */
    void pinReport() throws IOException, InterruptedException {
        var pin = new ProcessBuilder(
                "taskset", "-acp", "0", Long.toString(service("report").pid()));
        if (pin.redirectErrorStream(true).start().waitFor() != 0) {
            throw new IllegalStateException("report-service could not be pinned to one core");
        }
    }

    ServiceProcess service(String name) {
        var service = services.get(name);
        if (service == null) {
            throw new IllegalArgumentException(name);
        }
        return service;
    }

    int reportPort() {
        return service("report").port();
    }

    void stopAllButReport() {
        services.values().stream()
                .filter(service -> !service.service().equals("report"))
                .forEach(ServiceProcess::stop);
        services.keySet().retainAll(Set.of("report"));
    }

    /** CPU time so far of each process, the load generator (this process) last. */
    Map<String, Duration> cpu() {
        var cpu = new LinkedHashMap<String, Duration>();
        services.forEach((name, service) -> cpu.put(name, service.cpuTime()));
        cpu.put("kafka", ProcessCpu.ofTree(platform.kafka().pid()));
        cpu.put("postgresql", ProcessCpu.ofTree(platform.postgres().pid()));
        cpu.put("load generator", ProcessCpu.ofSelf());
        return cpu;
    }

    /** The part of {@link #cpu} that went into compiling; it fades as a service stays up. */
    Map<String, Duration> compiling() {
        var cpu = new LinkedHashMap<String, Duration>();
        services.forEach((name, service) -> cpu.put(name, ProcessCpu.ofCompilers(service.pid())));
        return cpu;
    }

    Map<String, Long> residentMegabytes() {
        var resident = new LinkedHashMap<String, Long>();
        services.forEach((name, service) -> resident.put(name, service.residentBytes() >> 20));
        return resident;
    }

    /** What each service has taken in so far. */
    Map<String, IntakeCount> intake() {
        var intake = new LinkedHashMap<String, IntakeCount>();
        services.forEach((name, service) -> intake.put(name, IntakeCount.of(service.managementUrl())));
        return intake;
    }

    @Override
    public void close() {
        services.values().forEach(ServiceProcess::close);
    }
}
