package io.closeout.verify;

import io.closeout.verify.evidence.Connections;
import io.closeout.verify.evidence.UnreachableException;
import io.closeout.verify.report.Report;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command: 0 if every checked invariant holds, 1 if one does not, 2 if there is no answer. */
@Command(
        name = "closeout-verify",
        description = "Checks on topics and databases that nothing was lost, doubled or changed.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Connections are properties: kafka.<client setting>, database.<service>.url|user|password,",
            "patience (ISO 8601, default PT60S), keep-days (default 35). Each may also come from the environment,",
            "in capitals and with underscores: CLOSEOUT_VERIFY_DATABASE_REPORT_PASSWORD.",
            "",
            "Exit code: 0 every checked invariant holds, 1 one is violated, 2 no answer."
        })
public final class Main implements Callable<Integer> {

    private static final String ENVIRONMENT = "CLOSEOUT_VERIFY_";
    private static final int VIOLATED = 1;
    private static final int NO_ANSWER = 2;

    @Option(names = "--connections", paramLabel = "FILE", description = "Properties file with the connections.")
    private @Nullable Path connections;

    @Option(names = "--journal", paramLabel = "FILE", description = "What clients noted of their calls, for I1.")
    private @Nullable Path journal;

    @Option(names = "--patience", paramLabel = "DURATION", description = "Longest wait until all is read: PT60S.")
    private @Nullable Duration patience;

    @Option(names = "--only", split = ",", paramLabel = "ID", description = "Check these invariants only: I6,I7.")
    private Set<String> only = Set.of();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it
    private CommandSpec command;

    public static void main(String... arguments) {
        // The same decimal point on every machine.
        Locale.setDefault(Locale.ROOT);
        System.exit(commandLine().execute(arguments));
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main()).setExecutionExceptionHandler((failure, line, parsed) -> {
            line.getErr().println("closeout-verify: " + failure.getMessage());
            return NO_ANSWER;
        });
    }

    @Override
    public Integer call() throws IOException {
        var out = command.commandLine().getOut();
        try {
            return answer(Verification.run(settings(), only), out);
        } catch (UnreachableException | IllegalArgumentException e) {
            command.commandLine().getErr().println("closeout-verify: " + e.getMessage());
            return NO_ANSWER;
        }
    }

    private static int answer(Report report, PrintWriter out) {
        out.print(report.text());
        out.flush();
        if (!report.violated().isEmpty()) {
            return VIOLATED;
        }
        return report.failed().isEmpty() ? 0 : NO_ANSWER;
    }

    private Connections settings() throws IOException {
        var properties = new Properties();
        if (connections != null) {
            try (var reader = Files.newBufferedReader(connections)) {
                properties.load(reader);
            }
        }
        fromEnvironment(System.getenv(), properties);
        var settings = Connections.of(properties);
        settings = journal == null ? settings : settings.withJournal(journal);
        return patience == null ? settings : settings.withPatience(patience);
    }

    static void fromEnvironment(Map<String, String> environment, Properties properties) {
        environment.forEach((name, value) -> {
            if (name.startsWith(ENVIRONMENT)) {
                var key = name.substring(ENVIRONMENT.length())
                        .toLowerCase(Locale.ROOT)
                        .replace('_', '.');
                properties.setProperty(key.equals("keep.days") ? "keep-days" : key, value);
            }
        });
    }
}
