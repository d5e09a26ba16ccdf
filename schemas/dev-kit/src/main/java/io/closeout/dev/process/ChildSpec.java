package io.closeout.dev.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to run and where it leaves its traces. Secrets belong into the environment or a file, never into the command,
 * which every user of the machine can read.
 *
 * @param unprivileged runs under the account nobody when this program is root
 * @param pidFile written at start, so that a later run can tell and end what this one left behind
 */
public record ChildSpec(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path directory,
        Path log,
        Path pidFile,
        boolean unprivileged) {

    public ChildSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
    }
}
