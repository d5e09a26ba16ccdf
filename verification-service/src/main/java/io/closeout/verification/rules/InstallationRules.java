package io.closeout.verification.rules;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.kit.policy.PolicyFault;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The rules that no network published: those of the service, and above them those of the folder. */
final class InstallationRules {

    private final List<RuleSet> sets = new ArrayList<>();
    private final List<RuleOverlay> overlays = new ArrayList<>();

    private InstallationRules() {}

    /** @throws BadRuleSetException if a file must not be used, or if two of them contradict each other */
    static NetworkRules read(List<String> shipped, Optional<Path> folder) {
        var below = new RuleSets(shipped.stream()
                .map(file -> RuleSetReader.read(file, ResourceFile.read(file)))
                .toList());
        var own = new InstallationRules();
        folder.ifPresent(own::readAll);
        var sets = own.sets.isEmpty() ? below : below.under(own.sets);
        var rules = new NetworkRules(sets, own.overlays);
        var faults = own.faults(rules);
        if (!faults.isEmpty()) {
            throw new BadRuleSetException(faults);
        }
        return rules;
    }

    private List<PolicyFault> faults(NetworkRules rules) {
        var faults = new ArrayList<>(rules.deviations());
        var wording = sets.stream().map(RuleTexts::faults).flatMap(List::stream).toList();
        faults.addAll(wording);
        overlays.stream()
                .filter(overlay -> rules.sets().ofId(overlay.base()).isEmpty())
                .forEach(overlay -> faults.add(
                        new PolicyFault(overlay.overlay().origin().file(), "there is no rule set " + overlay.base())));
        return faults;
    }

    private void readAll(Path folder) {
        try (var files = Files.list(folder)) {
            files.filter(file -> file.toString().matches(".*\\.(yaml|yml|json)"))
                    .sorted()
                    .forEach(this::read);
        } catch (IOException e) {
            throw new UncheckedIOException("the folder of rules cannot be read: " + folder, e);
        }
    }

    private void read(Path path) {
        try {
            var content = Files.readAllBytes(path);
            if (!RuleSetReader.isOneDocument(content)) {
                throw new BadRuleSetException(path.toString(), "it has more than one document");
            }
            if (isOverlay(path.toString(), content)) {
                overlays.add(OverlayReader.read(path.toString(), content));
            } else {
                sets.add(RuleSetReader.read(path.toString(), content));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(path.toString(), e);
        }
    }

    private static boolean isOverlay(String file, byte[] content) {
        return RuleYaml.parse(file, new String(content, StandardCharsets.UTF_8), JsonNode.class)
                .has("base");
    }
}
