package io.closeout.local;

import io.closeout.local.stack.Checkout;
import io.closeout.local.stack.Detached;
import io.closeout.local.stack.StackData;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "reset",
        description = "End the stack and throw away its data, secrets and logs; the build stays.",
        mixinStandardHelpOptions = true)
final class ResetCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        var console = Console.standard();
        var checkout = Checkout.current();
        new Detached(checkout, console::say).end();
        StackData.delete(checkout, console::say);
        console.say("Data, secrets and logs in %s are gone.".formatted(checkout.data()));
        return 0;
    }
}
