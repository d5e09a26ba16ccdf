package io.closeout.report.parties;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import io.closeout.report.input.Faults;
import io.closeout.report.parties.ImportView.Outcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Takes the sound rows of a file in one transaction. The file is the master: a row replaces what was there. */
@ApplicationScoped
class ImportParties {

    private static final int MOST_ROWS = 2_000;

    private final KeepParty keepParty;
    private final Parties parties;
    private final PartyOwners owners;
    private final PartyRules rules;
    private final ObjectMapper json;

    ImportParties(KeepParty keepParty, Parties parties, PartyOwners owners, PartyRules rules, ObjectMapper json) {
        this.keepParty = keepParty;
        this.parties = parties;
        this.owners = owners;
        this.rules = rules;
        this.json = json;
    }

    private record Candidate(
            int row,
            @Nullable UUID id,
            @Nullable String name,
            PartyRules.@Nullable Read read,
            List<Problem.Fault> errors) {

        ImportView.Row refused(List<Problem.Fault> why) {
            return ImportView.Row.refused(row, id, name, why);
        }
    }

    /** What is at hand while rows are taken. */
    private record Stock(Set<UUID> owned, Map<UUID, Party> known, boolean dryRun) {}

    @Transactional
    ImportView take(Iterable<JsonNode> rows, boolean dryRun) {
        var candidates = candidates(rows);
        var ids =
                candidates.stream().map(Candidate::id).filter(id -> id != null).collect(Collectors.toSet());
        var known = new HashMap<UUID, Party>();
        parties.of(ids).forEach(party -> known.put(party.id(), party));
        var stock = new Stock(dryRun ? ids : owners.claim(ids), known, dryRun);
        return ImportView.of(
                dryRun, candidates.stream().map(row -> take(row, stock)).toList());
    }

    private List<Candidate> candidates(Iterable<JsonNode> rows) {
        var candidates = new ArrayList<Candidate>();
        var seen = new HashSet<UUID>();
        for (var row : rows) {
            if (candidates.size() == MOST_ROWS) {
                throw ProblemException.badRequest("A file has at most %d rows.".formatted(MOST_ROWS));
            }
            candidates.add(candidate(candidates.size() + 1, row, seen));
        }
        return candidates;
    }

    private Candidate candidate(int number, JsonNode row, Set<UUID> seen) {
        var faults = new Faults();
        var id = id(row, faults);
        faults.unless(id == null || seen.add(id), "/id", "stands in the file twice");
        var request = request(row, faults);
        var read = request == null ? null : rules.read(request, faults);
        return new Candidate(number, id, row.path("name").asText(null), read, faults.found());
    }

    private ImportView.Row take(Candidate row, Stock stock) {
        if (!row.errors().isEmpty() || row.id() == null || row.read() == null) {
            return row.refused(row.errors());
        }
        var known = stock.known().get(row.id());
        if (!stock.owned().contains(row.id())) {
            return refused(row, "cannot be used here");
        }
        if (known != null && known.isErased()) {
            return refused(row, "is that of a party whose data was erased");
        }
        var changes = known == null ? List.<PartyFields.Change>of() : changes(known, row.read());
        var outcome = outcome(row.id(), row.read(), stock);
        return new ImportView.Row(row.row(), row.id(), row.name(), outcome, changes, List.of());
    }

    private static List<PartyFields.Change> changes(Party known, PartyRules.Read read) {
        return PartyFields.changes(
                PartyFields.of(known.profile(), known.details()), PartyFields.of(read.profile(), read.details()));
    }

    private static ImportView.Row refused(Candidate row, String why) {
        return row.refused(List.of(new Problem.Fault("/id", why)));
    }

    private Outcome outcome(UUID id, PartyRules.Read read, Stock stock) {
        var party = stock.known().get(id);
        if (party == null) {
            if (!stock.dryRun()) {
                keepParty.enter(id, read);
            }
            return Outcome.CREATED;
        }
        if (party.is(read.profile(), read.details())) {
            return Outcome.UNCHANGED;
        }
        if (!stock.dryRun()) {
            keepParty.change(party, read);
        }
        return Outcome.UPDATED;
    }

    private static @Nullable UUID id(JsonNode row, Faults faults) {
        try {
            return UUID.fromString(faults.text("/id", row.path("id").asText(null), 36));
        } catch (IllegalArgumentException e) {
            faults.unless(row.path("id").asText("").isBlank(), "/id", "is not a UUID");
            return null;
        }
    }

    private @Nullable PartyRequest request(JsonNode row, Faults faults) {
        if (!(row instanceof ObjectNode object)) {
            faults.add("", "is not an object");
            return null;
        }
        try {
            return json.treeToValue(object.deepCopy().without("id"), PartyRequest.class);
        } catch (MismatchedInputException e) {
            faults.add(pointer(e), "is not what is expected here");
            return null;
        } catch (JsonProcessingException e) {
            faults.add("", "cannot be read");
            return null;
        }
    }

    private static String pointer(MismatchedInputException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? Integer.toString(step.getIndex()) : step.getFieldName())
                .map(step -> "/" + step)
                .collect(Collectors.joining());
    }
}
