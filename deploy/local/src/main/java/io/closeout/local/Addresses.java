package io.closeout.local;

import io.closeout.dev.platform.Persona;
import io.closeout.local.stack.Stack;
import java.util.stream.Collectors;

/** Tells where to look after a start. */
final class Addresses {

    private final Stack stack;

    Addresses(Stack stack) {
        this.stack = stack;
    }

    void tell(Console console) {
        var platform = stack.platform();
        var personas = platform.identity().personas().stream().map(Persona::id).collect(Collectors.joining(", "));
        console.say("""

                  Dashboard   %s/
                  Reviews     %s/verifications
                  Reminders   %s/reminders
                  Mail        %s (one file per message)
                  Login       no password; choose one of: %s
                  API         curl -H "Authorization: Bearer $(./closeout token office-varmea)" %s/api/cases
                  Kafka       %s    PostgreSQL  127.0.0.1:%d    Mail server  127.0.0.1:%d
                """.formatted(
                        stack.origin(),
                        stack.origin(),
                        stack.origin(),
                        platform.folder().resolve("mail/received"),
                        personas,
                        stack.origin(),
                        platform.kafka().bootstrapServers(),
                        platform.postgres().port(),
                        platform.mail().port()));
    }
}
