package io.closeout.local;

import io.closeout.local.demo.Demo;
import io.closeout.local.stack.Checkout;
import io.closeout.local.stack.Stack;
import io.closeout.local.stack.StackOptions;
import io.closeout.local.stack.StackStart;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description = "Start everything, live through a quarter of three service networks, and leave it running.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    @Mixin
    private PortOptions ports = new PortOptions();

    @Option(names = "--exit", description = "End at once when the story is told.")
    private boolean exit;

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Console console = Console.standard();

    @Override
    public Integer call() throws InterruptedException {
        var options = new StackOptions(Checkout.current(), ports.chosen(), List.of(), console::say);
        try (var stack = new StackStart(options).run()) {
            new Demo(stack, console).tell();
            var sound = verify(stack);
            new Addresses(stack).tell(console);
            if (exit) {
                return sound ? 0 : 1;
            }
            console.say("Everything stays up until Ctrl-C.");
            new CountDownLatch(1).await();
        }
        return 0;
    }

    private boolean verify(Stack stack) {
        console.say("Checking the invariants on topics and databases …");
        var report = new InvariantCheck(stack.platform()).run(Set.of(), PATIENCE);
        console.say(report.text().stripTrailing());
        return report.isClean();
    }
}
