package io.closeout.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.closeout.local.stack.Service;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class CloseoutTest {

    private final StringWriter said = new StringWriter();
    private final CommandLine command =
            Closeout.commandLine().setOut(new PrintWriter(said)).setErr(new PrintWriter(said));

    @Test
    void knowsItsCommands() {
        assertThat(command.getSubcommands())
                .containsKeys("demo", "up", "down", "status", "reset", "logs", "verify", "parked", "token", "help");
        assertThat(Objects.requireNonNull(command.getSubcommands().get("parked"))
                        .getSubcommands())
                .containsKeys("list", "show", "retry", "retry-key", "discard");
    }

    @Test
    void takesServicesByBothOfTheirNames() {
        var parsed = command.parseArgs("up", "--only", "report,invoicing-service", "--port", "9090");

        List<Service> only = parsed.subcommand().matchedOptionValue("--only", List.of());
        assertThat(only).containsExactly(Service.REPORT, Service.INVOICING);
    }

    @Test
    void namesTheServiceThatDoesNotExist() {
        var exit = command.execute("up", "--only", "billing");

        assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("No service is called billing");
    }

    @Test
    void refusesAPortThatIsNone() {
        var exit = command.execute("up", "--base-port", "99999");

        assertThat(exit).isNotZero();
        assertThat(said.toString()).contains("Ports go from 1024");
    }

    @Test
    void discardingNeedsAReason() {
        var exit = command.execute("parked", "discard", "report", "0197a000-0000-7000-8000-000000000000");

        assertThat(exit).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(said.toString()).contains("--reason");
    }
}
