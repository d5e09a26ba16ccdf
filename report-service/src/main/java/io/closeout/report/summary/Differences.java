package io.closeout.report.summary;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.report.parties.PartyCard;
import io.closeout.report.parties.PartyCards;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Says what differs between two contents so that a customer understands it. */
@ApplicationScoped
public class Differences {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Set<String> PARTIES = Set.of("performerId", "signerId", "billToId", "sponsorId");

    private final PartyCards parties;

    Differences(PartyCards parties) {
        this.parties = parties;
    }

    /** Both in canonical JSON. */
    public List<Difference> between(String before, String after, Locale locale) {
        var earlier = read(before);
        var later = read(after);
        var zone = ZoneId.of(later.path("zone").asText());
        return new FieldByField(new ContentWords(locale, names(earlier, later), zone)).compare(earlier, later);
    }

    private Map<UUID, PartyCard> names(JsonNode... contents) {
        var ids = Stream.of(contents)
                .flatMap(Differences::partiesOf)
                .filter(JsonNode::isTextual)
                .map(id -> UUID.fromString(id.asText()))
                .distinct()
                .toList();
        return parties.of(ids);
    }

    private static Stream<JsonNode> partiesOf(JsonNode content) {
        var payers =
                StreamSupport.stream(content.path("split").spliterator(), false).map(share -> share.path("payerId"));
        return Stream.concat(PARTIES.stream().map(content::path), payers);
    }

    private static JsonNode read(String content) {
        try {
            return JSON.readTree(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("a stored content cannot be read", impossible);
        }
    }
}
