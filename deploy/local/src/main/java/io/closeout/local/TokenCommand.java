package io.closeout.local;

import io.closeout.local.stack.Checkout;
import io.closeout.local.stack.RunningStack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

@Command(
        name = "token",
        description = "Print a bearer token of a persona, for curl; without a name, print who there is.",
        mixinStandardHelpOptions = true)
final class TokenCommand implements Callable<Integer> {

    @Parameters(paramLabel = "PERSONA", arity = "0..1", description = "Such as office-varmea.")
    private String persona = "";

    @Override
    public Integer call() {
        var console = Console.standard();
        var identity = RunningStack.of(Checkout.current()).platform().identity();
        if (persona.isEmpty()) {
            identity.personas()
                    .forEach(known -> console.say("%-22s %-45s %s %s"
                            .formatted(
                                    known.id(),
                                    known.name(),
                                    String.join(",", known.roles()),
                                    known.tenant() == null ? "" : "at " + known.tenant())));
        } else {
            console.say(identity.token(persona));
        }
        return 0;
    }
}
