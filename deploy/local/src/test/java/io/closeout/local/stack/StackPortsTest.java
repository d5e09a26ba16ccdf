package io.closeout.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.closeout.dev.process.LocalPorts;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class StackPortsTest {

    @Test
    void namesEveryPortThatIsTakenAndByWhom() throws IOException {
        var base = LocalPorts.free();
        var ports = new StackPorts(8080, base);
        try (var kafka = new ServerSocket(base + 92, 1, InetAddress.getLoopbackAddress());
                var report = new ServerSocket(ports.of(Service.REPORT), 1, InetAddress.getLoopbackAddress())) {

            assertThatThrownBy(ports::demandFree)
                    .hasMessageContaining("port %d (Kafka)".formatted(kafka.getLocalPort()))
                    .hasMessageContaining("port %d (report-service)".formatted(report.getLocalPort()))
                    .hasMessageContaining("--base-port");
        }
    }

    @Test
    void takesTheNextPortForTheFrontDoorWhenTheWishedOneIsTaken() throws IOException {
        try (var taken = new ServerSocket(LocalPorts.free(), 1, InetAddress.getLoopbackAddress())) {
            var ports = new StackPorts(taken.getLocalPort(), StackPorts.BASE);

            assertThat(ports.freeFrontDoor()).isBetween(taken.getLocalPort() + 1, taken.getLocalPort() + 20);
        }
    }

    @Test
    void givesNobodyThePortOfAnother() {
        var ports = new StackPorts(8080, 17_000);

        var given = Arrays.stream(Service.values())
                .flatMap(service -> java.util.stream.Stream.of(ports.of(service), ports.management(service)))
                .toList();

        assertThat(given).doesNotHaveDuplicates().hasSize(8);
    }
}
