package io.closeout.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.local.api.Answer;
import io.closeout.local.api.Door;
import io.closeout.local.sample.PartyIds;
import io.closeout.local.sample.SampleParty;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** The back offices empty their review queues: each rule that fired is met with what a reviewer would do about it. */
final class Reviews {

    /** What became of the queue. */
    enum Outcome {
        APPROVED,
        APPROVED_IN_PART,
        REJECTED,
        QUERIED
    }

    private static final String PATH = "/api/verifications/";

    private final Offices offices;
    private final Map<UUID, String> stations;
    private final Map<Outcome, Integer> outcomes = new EnumMap<>(Outcome.class);

    Reviews(Offices offices, List<SampleParty> parties) {
        this.offices = offices;
        this.stations = parties.stream()
                .filter(party -> party.is("STATION"))
                .collect(Collectors.toMap(party -> PartyIds.of(party.key()), SampleParty::key));
    }

    Map<Outcome, Integer> outcomes() {
        return Map.copyOf(outcomes);
    }

    /** Decides everything that waits, and asks about some of it. */
    void decide() {
        offices.each((network, office) -> {
            var turn = 0;
            for (var row : Offices.all(office, "/api/verifications?state=OPEN")) {
                var rules = StreamSupport.stream(row.path("rules").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList();
                var outcome = decide(office, row.path("caseId").asText(), rules, turn++);
                outcomes.merge(outcome, 1, Integer::sum);
            }
        });
    }

    private Outcome decide(Door office, String caseId, List<String> rules, int turn) {
        var view = Door.body(answer(office, caseId));
        if (rules.contains("duplicate-claim")) {
            return reject(office, caseId, "rejection.duplicate", false);
        }
        if (rules.contains("unplanned-without-consent")) {
            return turn % 2 == 0
                    ? reject(office, caseId, "rejection.no-consent", true)
                    : reduce(office, view, line -> line.path("unplanned").asBoolean(), BigDecimal.ZERO);
        }
        if (rules.contains("unplanned-over-cap")) {
            return approve(office, caseId, "The customer confirmed by phone that all of it was asked for.");
        }
        if (rules.contains("distance-over-cap")) {
            return reduce(office, view, is("TRAVEL"), new BigDecimal("120"));
        }
        if (rules.contains("labour-over-standard") && turn % 2 == 0) {
            return reduce(office, view, is("LABOUR"), new BigDecimal("90"));
        }
        if (rules.contains("part-not-in-catalogue")) {
            return turn % 2 == 0
                    ? approve(office, caseId, "Field trial agreed with the manufacturer.")
                    : reduce(office, view, line -> line.path("code").asText().startsWith("XX-"), BigDecimal.ZERO);
        }
        return ask(office, caseId, rules.isEmpty() ? null : rules.getFirst());
    }

    private Outcome approve(Door office, String caseId, String reason) {
        command(office, caseId, "/approval", Map.of("reason", reason));
        return Outcome.APPROVED;
    }

    private Outcome reject(Door office, String caseId, String reasonKey, boolean correctable) {
        command(office, caseId, "/rejection", Map.of("reasonKey", reasonKey, "correctable", correctable));
        return Outcome.REJECTED;
    }

    /** Approves, but of these lines no more than so much. */
    private Outcome reduce(Door office, JsonNode view, Predicate<JsonNode> which, BigDecimal most) {
        var lines = StreamSupport.stream(view.path("report").path("lines").spliterator(), false)
                .filter(which)
                .map(line -> Map.of(
                        "lineId", line.path("lineId").asText(),
                        "approvedQuantity",
                                most.min(line.path("approvedQuantity").decimalValue())))
                .toList();
        var caseId = view.path("caseId").asText();
        command(office, caseId, "/approval", Map.of("reason", "Agreed with the station by phone.", "lines", lines));
        return Outcome.APPROVED_IN_PART;
    }

    private Outcome ask(Door office, String caseId, @Nullable String rule) {
        var question = rule == null
                ? Map.of("text", "Please tell us more about this visit.")
                : Map.of("ruleId", rule, "text", "Why is that so? Please explain in a sentence.");
        command(office, caseId, "/query", Map.of("questions", List.of(question)));
        return Outcome.QUERIED;
    }

    /** The stations answer what they were asked. */
    int answerQueries() {
        var answered = new int[1];
        offices.each((network, office) -> {
            for (var row : Offices.all(office, "/api/verifications?state=QUERIED")) {
                answer(row.path("caseId").asText(), office);
                answered[0]++;
            }
        });
        return answered[0];
    }

    private void answer(String caseId, Door office) {
        var view = Door.body(answer(office, caseId));
        var query = view.path("queries").get(view.path("queries").size() - 1);
        var answers = StreamSupport.stream(query.path("questions").spliterator(), false)
                .map(question -> Map.of(
                        "questionId",
                        question.path("questionId").asText(),
                        "text",
                        "The boiler room was flooded; we had to pump it dry before we could begin."))
                .toList();
        var performer = UUID.fromString(view.path("report").path("performerId").asText());
        var path = "/api/reports/%s/queries/%s/answer"
                .formatted(caseId, query.path("queryId").asText());
        Door.body(offices.station(Objects.requireNonNull(stations.get(performer)))
                .post(path, Map.of("answers", answers)));
    }

    /** Approves what was answered. */
    void decideAnswered() {
        offices.each((network, office) -> {
            for (var row : Offices.all(office, "/api/verifications?state=OPEN")) {
                approve(office, row.path("caseId").asText(), "The answer explains it.");
                outcomes.merge(Outcome.APPROVED, 1, Integer::sum);
            }
        });
    }

    private static void command(Door office, String caseId, String command, Map<String, Object> request) {
        var etag = Objects.requireNonNull(answer(office, caseId).etag(), "ETag of " + caseId);
        Door.body(office.post(PATH + caseId + command, request, Map.of("If-Match", etag)));
    }

    private static Answer answer(Door office, String caseId) {
        return office.read(PATH + caseId);
    }

    private static Predicate<JsonNode> is(String kind) {
        return line -> line.path("kind").asText().equals(kind);
    }
}
