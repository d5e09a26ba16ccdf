package io.closeout.local;

import io.closeout.verify.chain.Chain;
import io.closeout.verify.chain.ChainCheck;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "check-evidence",
        description = "Follow a case from the signed content to its events; what differs is named to the byte.",
        mixinStandardHelpOptions = true)
final class CheckEvidenceCommand implements Callable<Integer> {

    @Parameters(paramLabel = "CASE", arity = "0..1", description = "Id of a case of the running stack.")
    private @Nullable UUID caseId;

    @Option(names = "--file", paramLabel = "FILE", description = "Check this export instead; nothing else is asked.")
    private @Nullable Path file;

    @Option(names = "--export", paramLabel = "FILE", description = "Keep what was checked, for a check elsewhere.")
    private @Nullable Path export;

    @Spec
    private @Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var chain = chain();
        if (export != null) {
            chain.write(export);
        }
        var report = ChainCheck.of(chain);
        var console = Console.standard();
        report.lines().forEach(console::say);
        console.say(
                report.isIntact()
                        ? "Case %s: the chain holds".formatted(chain.caseId())
                        : "Case %s: %d breaks"
                                .formatted(chain.caseId(), report.faults().size()));
        return report.isIntact() ? 0 : 1;
    }

    private Chain chain() throws IOException {
        if (file != null) {
            return Chain.read(file);
        }
        if (caseId == null) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "Name a case, or an export with --file.");
        }
        return new CaseExport().of(caseId);
    }
}
