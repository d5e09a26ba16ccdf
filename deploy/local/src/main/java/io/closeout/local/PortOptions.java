package io.closeout.local;

import io.closeout.local.stack.StackPorts;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Option;

/** Where the stack listens. */
final class PortOptions {

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Port of the front door; the next free one if it is taken (default: ${DEFAULT-VALUE}).",
            defaultValue = "" + StackPorts.FRONT_DOOR)
    private int port = StackPorts.FRONT_DOOR;

    @Option(
            names = "--base-port",
            paramLabel = "PORT",
            description = "First port of the block for everything behind it (default: ${DEFAULT-VALUE}).",
            defaultValue = "" + StackPorts.BASE)
    private int base = StackPorts.BASE;

    StackPorts chosen() {
        return new StackPorts(port, base);
    }

    List<String> asArguments(List<String> services) {
        var arguments =
                new ArrayList<>(List.of("up", "--port", Integer.toString(port), "--base-port", Integer.toString(base)));
        if (!services.isEmpty()) {
            arguments.addAll(List.of("--only", String.join(",", services)));
        }
        return arguments;
    }
}
