package io.closeout.local;

import io.closeout.local.stack.Checkout;
import io.closeout.local.stack.Detached;
import io.closeout.local.stack.Service;
import io.closeout.local.stack.StackOptions;
import io.closeout.local.stack.StackStart;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "up",
        description =
                "Start Kafka, PostgreSQL, identity, mail, the four services and the front door; Ctrl-C ends them.",
        mixinStandardHelpOptions = true)
final class UpCommand implements Callable<Integer> {

    @Mixin
    private PortOptions ports = new PortOptions();

    @Option(names = "--detach", description = "Return when everything is ready; ./closeout down ends it.")
    private boolean detach;

    @Option(
            names = "--only",
            split = ",",
            converter = ServiceConverter.class,
            paramLabel = "SERVICE",
            description = "Start these services only, for work on them.")
    private List<Service> only = List.of();

    private final Console console = Console.standard();

    @Override
    public Integer call() throws InterruptedException {
        var checkout = Checkout.current();
        if (detach) {
            new Detached(checkout, console::say).start(arguments());
            return 0;
        }
        try (var stack = new StackStart(new StackOptions(checkout, ports.chosen(), only, console::say)).run()) {
            new Addresses(stack).tell(console);
            if (!Detached.isDetached()) {
                console.say("Ctrl-C ends everything.");
            }
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private List<String> arguments() {
        var services = only.stream().map(Service::id).toList();
        return ports.asArguments(services);
    }
}
