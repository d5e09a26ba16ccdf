package io.closeout.local.stack;

import java.util.List;
import java.util.function.Consumer;

/**
 * How to start the stack.
 *
 * @param only the services to start, normally all four
 * @param progress hears what is being done, one line at a time
 */
public record StackOptions(Checkout checkout, StackPorts ports, List<Service> only, Consumer<String> progress) {

    public StackOptions {
        only = only.isEmpty() ? List.of(Service.values()) : List.copyOf(only);
    }
}
