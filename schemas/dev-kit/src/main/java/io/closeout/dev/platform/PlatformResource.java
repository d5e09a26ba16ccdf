package io.closeout.dev.platform;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Gives a {@code @QuarkusTest} the real servers. They are started once per JVM, however many test classes and class
 * loaders it has, and end with it. The argument {@code service} says whose database and principal to use.
 */
public final class PlatformResource implements QuarkusTestResourceLifecycleManager {

    private static final String RUNNING = "closeout.platform.folder";

    private String service = "";

    @Override
    public void init(Map<String, String> arguments) {
        service = arguments.getOrDefault("service", "");
        if (service.isEmpty()) {
            throw new IllegalArgumentException("PlatformResource needs the argument service=<name>");
        }
    }

    @Override
    public Map<String, String> start() {
        var platform = current();
        var settings = new HashMap<>(platform.settingsOf(service));
        if (sendsMail()) {
            settings.putAll(platform.mailSettings());
        }
        return settings;
    }

    private static boolean sendsMail() {
        var loader = Thread.currentThread().getContextClassLoader();
        return loader.getResource("io/quarkus/mailer/Mailer.class") != null;
    }

    /** The servers stay for the next test class; they end with the JVM. */
    @Override
    public void stop() {}

    /**
     * The platform of this JVM's tests, started if need be. Class loaders come and go between test classes, so what
     * they share is a system property.
     */
    public static Platform current() {
        synchronized (System.getProperties()) {
            var running = System.getProperty(RUNNING);
            if (running != null) {
                return Platform.attach(Path.of(running));
            }
            var options = PlatformOptions.in(folder()).withFreshData().withProgress(PlatformResource::log);
            var platform = Platform.start(options);
            System.setProperty(RUNNING, platform.folder().toString());
            return platform;
        }
    }

    /** A module tested twice at the same time gets two. */
    private static Path folder() {
        var usual = Path.of("target", "platform");
        return PlatformFolder.isHeld(usual)
                ? Path.of("target", "platform-" + ProcessHandle.current().pid())
                : usual;
    }

    private static void log(String line) {
        System.getLogger(Platform.class.getName()).log(System.Logger.Level.INFO, line);
    }
}
