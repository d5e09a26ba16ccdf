package io.closeout.local.stack;

import io.closeout.dev.platform.Ports;
import io.closeout.dev.process.LocalPorts;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Where everything listens: the front door on a port people type, the rest in one block of ports, so that addresses
 * stay the same from start to start.
 *
 * @param frontDoor the wished port of the front door
 * @param base the first port of the block
 */
public record StackPorts(int frontDoor, int base) {

    public static final int FRONT_DOOR = 8080;
    public static final int BASE = 17000;

    private static final int HIGHEST = 65535;
    private static final int NEXT = 20;

    public StackPorts {
        if (base < 1024 || base + 300 > HIGHEST || frontDoor < 1 || frontDoor + NEXT > HIGHEST) {
            throw new IllegalArgumentException("Ports go from 1024 to 65000");
        }
    }

    public int of(Service service) {
        return base + 101 + service.ordinal();
    }

    /** Health and metrics; never behind the front door. */
    public int management(Service service) {
        return base + 201 + service.ordinal();
    }

    Ports platform() {
        return new Ports(base + 92, base + 32, base + 90, base + 25, base + 81);
    }

    /** The wished port or one of the next twenty, since other programs like the same numbers. */
    int freeFrontDoor() {
        for (var port = frontDoor; port <= frontDoor + NEXT; port++) {
            if (LocalPorts.isFree(port)) {
                return port;
            }
        }
        throw new IllegalStateException(
                "Ports %d to %d are all taken; choose another with --port".formatted(frontDoor, frontDoor + NEXT));
    }

    /** Says at once, and all together, what stands in the way. */
    void demandFree() {
        var taken = new LinkedHashMap<>(wanted());
        taken.values().removeIf(LocalPorts::isFree);
        if (!taken.isEmpty()) {
            throw new IllegalStateException(
                    "Taken by another program: %s. Choose another block with --base-port, ".formatted(describe(taken))
                            + "or look who it is with: ss -ltnp");
        }
    }

    private Map<String, Integer> wanted() {
        var wanted = new LinkedHashMap<String, Integer>();
        wanted.put("Kafka", platform().kafka());
        wanted.put("PostgreSQL", platform().postgres());
        wanted.put("identity", platform().identity());
        wanted.put("mail", platform().mail());
        for (var service : Service.values()) {
            wanted.put(service.folder(), of(service));
            wanted.put(service.folder() + " management", management(service));
        }
        return wanted;
    }

    private static String describe(Map<String, Integer> taken) {
        return String.join(
                ", ",
                taken.entrySet().stream()
                        .map(port -> "port %d (%s)".formatted(port.getValue(), port.getKey()))
                        .toList());
    }
}
