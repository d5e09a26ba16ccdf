package io.closeout.local;

import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command {@code ./closeout}; the root script has found a JDK and built what was missing. */
@Command(
        name = "closeout",
        description = "Closeout on this machine: from the signed intervention report to the settled invoice.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            ResetCommand.class,
            LogsCommand.class,
            VerifyCommand.class,
            CheckEvidenceCommand.class,
            ParkedCommand.class,
            TokenCommand.class,
            CommandLine.HelpCommand.class
        },
        footer = {
            "",
            "The script itself also knows: test (all tests), bench (what a case costs), build, tools (which JDK and Maven).",
            "Data, logs and secrets are in .closeout; CLOSEOUT_DATA names another folder."
        })
public final class Closeout {

    private Closeout() {}

    public static void main(String... arguments) {
        // The same decimal point and the same dates on every machine.
        java.util.Locale.setDefault(java.util.Locale.ROOT);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Closeout())
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setExecutionExceptionHandler(Closeout::explain);
    }

    /** What went wrong in words; the stack trace only for those who ask for it. */
    private static int explain(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        command.getErr().println("closeout: " + reason(failure));
        if (System.getenv("CLOSEOUT_DEBUG") != null) {
            failure.printStackTrace(command.getErr());
        }
        return 1;
    }

    private static String reason(Throwable failure) {
        return failure.getMessage() == null ? failure.toString() : failure.getMessage();
    }
}
