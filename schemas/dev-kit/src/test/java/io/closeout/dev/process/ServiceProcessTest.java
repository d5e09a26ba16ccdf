package io.closeout.dev.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceProcessTest {

    @TempDir
    private Path folder;

    @Test
    void servesAgainOnItsPortsAfterItWasKilled() throws IOException {
        try (var service = new ServiceProcess(pocketService()).start()) {
            var firstPid = service.pid();
            service.kill();
            assertThat(service.isReady()).isFalse();

            service.start();

            assertThat(service.isReady()).isTrue();
            assertThat(service.pid()).isNotEqualTo(firstPid);
        }
    }

    @Test
    void saysWhyItDidNotStart() throws IOException {
        try (var service = new ServiceProcess(pocketService().with("pocket.fails", "true"))) {
            assertThatThrownBy(service::start)
                    .hasMessageContaining("pocket ended")
                    .hasMessageContaining("pocket.log");
            assertThat(service.exitCode()).hasValue(3);
        }
    }

    @Test
    void keepsItsSettingsFromOtherUsersOfTheMachine() throws IOException {
        try (var service = new ServiceProcess(pocketService().with("some.password", "secret")).start()) {
            var file = folder.resolve("config/pocket.properties");

            assertThat(ProcessTable.command(service.pid())).doesNotContain("secret");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void countsTheTimeItComputes() throws IOException {
        try (var service = new ServiceProcess(pocketService()).start()) {
            assertThat(service.cpuTime()).isBetween(Duration.ofMillis(10), Duration.ofSeconds(30));
            assertThat(service.residentBytes()).isGreaterThan(10_000_000);
        }
    }

    @Test
    void endsInOrderWhenAskedTo() throws IOException {
        var service = new ServiceProcess(pocketService()).start();

        service.stop();

        assertThat(service.exitCode()).hasValue(128 + 15);
    }

    private ServiceRun pocketService() throws IOException {
        return ServiceRun.of("pocket", jar(), folder).withJvmOptions("-Xmx32m", "-XX:TieredStopAtLevel=1");
    }

    private Path jar() throws IOException {
        var manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, PocketService.class.getName());
        var jar = folder.resolve("pocket.jar");
        var name = PocketService.class.getName().replace('.', '/') + ".class";
        try (var out = new JarOutputStream(Files.newOutputStream(jar), manifest);
                var in = PocketService.class.getClassLoader().getResourceAsStream(name)) {
            out.putNextEntry(new JarEntry(name));
            out.write(java.util.Objects.requireNonNull(in).readAllBytes());
        }
        return jar;
    }
}
