package io.closeout.local;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import io.closeout.dev.platform.Persona;
import io.closeout.dev.platform.Platform;
import io.closeout.local.api.Door;
import io.closeout.local.stack.Checkout;
import io.closeout.local.stack.RunningStack;
import io.closeout.verify.chain.CaseEvents;
import io.closeout.verify.chain.Chain;
import io.closeout.verify.chain.SignatureProof;
import io.closeout.verify.chain.SignedVersion;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers a case from the running stack: its versions by the API, as a reader of its network, and its events from Kafka. */
final class CaseExport {

    private static final Set<String> READERS = Set.of("auditor", "back-office", "reviewer");

    private static final int NOT_FOUND = 404;

    private final RunningStack stack = RunningStack.of(Checkout.current());

    Chain of(UUID caseId) {
        var platform = stack.platform();
        var events = CaseEvents.of(caseId, platform.kafka().clientConfig("ops"));
        for (var reader : readers(platform)) {
            var door = stack.door(reader.id());
            if (door.read("/api/reports/" + caseId).isGood()) {
                return new Chain(Chain.FORMAT, caseId, Instant.now(), versions(door, caseId), events);
            }
        }
        throw new IllegalArgumentException("no network of this stack has a report " + caseId);
    }

    /** One of each network, for nobody reads the reports of two. */
    private static List<Persona> readers(Platform platform) {
        var tenants = new HashSet<String>();
        return platform.identity().personas().stream()
                .filter(one -> one.tenant() != null && one.roles().stream().anyMatch(READERS::contains))
                .filter(one -> tenants.add(one.tenant()))
                .toList();
    }

    private static List<SignedVersion> versions(Door door, UUID caseId) {
        var versions = new ArrayList<SignedVersion>();
        for (var view : door.get("/api/reports/%s/versions".formatted(caseId))) {
            var content = new String(door.bytes(view.path("content").asText()), UTF_8);
            versions.add(version(view, content, signature(door, view)));
        }
        return versions;
    }

    private static SignedVersion version(JsonNode view, String content, @Nullable SignatureProof signature) {
        return new SignedVersion(
                view.path("version").asInt(),
                content,
                view.path("contentSha256").asText(),
                view.path("method").asText(),
                text(view, "signerName"),
                text(view, "signerRole"),
                Instant.parse(view.path("signedAt").asText()),
                Instant.parse(view.path("deviceSignedAt").asText()),
                Instant.parse(view.path("receivedAt").asText()),
                view.path("capturedOffline").asBoolean(),
                view.hasNonNull("amendedVersion") ? view.path("amendedVersion").asInt() : null,
                signature);
    }

    /** Null for a version that was signed before records were kept. */
    private static @Nullable SignatureProof signature(Door door, JsonNode view) {
        var record = view.path("signature").asText();
        var sealed = door.read(record + "/sealed");
        if (sealed.status() == NOT_FOUND) {
            return null;
        }
        var parts = Door.body(sealed);
        return new SignatureProof(
                parts.path("version").asInt(),
                new String(door.bytes(record), UTF_8),
                bytes(parts, "name"),
                bytes(parts, "role"),
                parts.hasNonNull("image") ? bytes(parts, "image") : null);
    }

    private static byte[] bytes(JsonNode sealed, String name) {
        return Base64.getDecoder().decode(sealed.path(name).asText());
    }

    private static @Nullable String text(JsonNode view, String name) {
        return view.hasNonNull(name) ? view.path(name).asText() : null;
    }
}
