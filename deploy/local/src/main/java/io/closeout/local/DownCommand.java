package io.closeout.local;

import io.closeout.local.stack.Checkout;
import io.closeout.local.stack.Detached;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(
        name = "down",
        description = "End the stack of this checkout; its data stays for the next start.",
        mixinStandardHelpOptions = true)
final class DownCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        var console = Console.standard();
        new Detached(Checkout.current(), console::say).end();
        return 0;
    }
}
