package io.closeout.local;

import io.closeout.local.stack.Checkout;
import io.closeout.local.stack.RunningStack;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "verify",
        description = "Check on topics and databases that nothing was lost, doubled or changed.",
        mixinStandardHelpOptions = true)
final class VerifyCommand implements Callable<Integer> {

    @Option(names = "--only", split = ",", paramLabel = "ID", description = "Check these invariants only: I6,I7.")
    private Set<String> only = Set.of();

    @Option(
            names = "--patience",
            paramLabel = "DURATION",
            defaultValue = "PT60S",
            description = "Longest wait until all is read (default: ${DEFAULT-VALUE}).")
    private Duration patience = Duration.ofSeconds(60);

    @Override
    public Integer call() {
        var platform = RunningStack.of(Checkout.current()).platform();
        var report = new InvariantCheck(platform).run(only, patience);
        Console.standard().say(report.text().stripTrailing());
        return report.isClean() ? 0 : 1;
    }
}
