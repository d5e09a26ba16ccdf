package io.closeout.verify.chain;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.closeout.events.Contract;
import io.closeout.events.Digests;
import io.closeout.events.UnreadableException;
import io.closeout.events.Wire;
import io.closeout.events.common.EventMeta;
import io.closeout.events.common.Sha256;
import io.closeout.events.report.ReportAmended;
import io.closeout.events.report.ReportSigned;
import io.closeout.events.report.ReportWithdrawn;
import io.closeout.events.report.SignatureRef;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Holds each signed version against its own digest, its signature record and the event that told of both. */
public final class ChainCheck {

    private final Chain chain;
    private final Wire wire = Wire.bundled();
    private final ChainReport report = new ChainReport();
    private final SignatureCheck signatures;
    private final SortedMap<Integer, SpecificRecord> told = new TreeMap<>();
    private final SortedMap<Integer, SpecificRecord> withdrawn = new TreeMap<>();

    private ChainCheck(Chain chain) {
        this.chain = chain;
        this.signatures = new SignatureCheck(report, chain);
    }

    public static ChainReport of(Chain chain) {
        var check = new ChainCheck(chain);
        check.readEvents();
        check.chain.versions().forEach(check::version);
        check.completeness();
        return check.report;
    }

    private void readEvents() {
        report.heading("events");
        var expected = 1L;
        for (var event : chain.events()) {
            var body = body(event);
            if (body == null) {
                continue;
            }
            var meta = (EventMeta) body.get(0);
            if (!meta.getAggregateId().equals(chain.caseId().toString())) {
                report.wrong("%s is about %s".formatted(place(event), meta.getAggregateId()));
            } else if (meta.getAggregateVersion() != expected) {
                report.wrong("%s is number %d of the case where %d was due"
                        .formatted(place(event), meta.getAggregateVersion(), expected));
            }
            expected = meta.getAggregateVersion() + 1;
            keep(event, body);
        }
        if (report.isIntact()) {
            report.right("%d events, in order and without a hole".formatted(expected - 1));
        }
    }

    private void keep(PublishedEvent event, SpecificRecord body) {
        var byVersion = body instanceof ReportWithdrawn ? withdrawn : told;
        if (body instanceof ReportSigned || body instanceof ReportAmended || body instanceof ReportWithdrawn) {
            var version = (Integer) Objects.requireNonNull(ContentOfEvent.value(body, "reportVersion"));
            if (byVersion.putIfAbsent(version, body) != null) {
                report.wrong("%s tells of version %d a second time".formatted(place(event), version));
            }
        }
    }

    private @Nullable SpecificRecord body(PublishedEvent event) {
        try {
            return Contract.byCeType(event.type())
                    .map(type -> wire.decode(event.value(), type))
                    .orElseGet(() -> unknown(event));
        } catch (UnreadableException e) {
            report.wrong("%s cannot be read: %s".formatted(place(event), e.getMessage()));
            return null;
        }
    }

    private @Nullable SpecificRecord unknown(PublishedEvent event) {
        report.wrong("%s has the type %s, which this contract does not know".formatted(place(event), event.type()));
        return null;
    }

    private void version(SignedVersion version) {
        report.heading("version %d, signed %s, %s by %s"
                .formatted(version.version(), version.signedAt(), version.method(), signer(version)));
        var bytes = version.content().getBytes(UTF_8);
        var content = Bytes.object(version.content());
        if (content == null) {
            report.wrong("the content of version %d is no JSON object".formatted(version.version()));
            return;
        }
        report.same(
                "the content of version %d is canonical".formatted(version.version()), bytes, Bytes.canonical(content));
        report.equal(
                "the digest of its %d bytes".formatted(bytes.length), version.contentSha256(), Bytes.sha256(bytes));
        var event = told.get(version.version());
        if (event == null) {
            report.wrong("no event tells of version %d".formatted(version.version()));
        } else {
            against(version, content, bytes, event);
        }
        var end = withdrawn.get(version.version());
        if (end != null) {
            report.equal("the digest in %s".formatted(name(end)), version.contentSha256(), digest(end));
        }
    }

    private void against(SignedVersion version, ObjectNode content, byte[] bytes, SpecificRecord event) {
        var what = name(event);
        report.equal("the digest in " + what, version.contentSha256(), digest(event));
        report.same(
                "the content as %s tells it".formatted(what),
                bytes,
                Bytes.canonical(ContentOfEvent.over(content, event)));
        report.equal("the time in " + what, version.signedAt(), ContentOfEvent.value(event, "signedAt"));
        report.equal(
                "captured offline in " + what,
                version.capturedOffline(),
                ContentOfEvent.value(event, "capturedOffline"));
        var signature = (SignatureRef) Objects.requireNonNull(ContentOfEvent.value(event, "signature"));
        report.equal(
                "the kind of signature in " + what,
                version.method(),
                signature.getMethod().name());
        signatures.of(version, signature.getDocumentRef(), what);
        if (event instanceof ReportAmended amended) {
            report.equal("the version replaced in " + what, version.amendedVersion(), amended.getAmendedVersion());
        }
    }

    private void completeness() {
        var kept = chain.versions().stream().map(SignedVersion::version).toList();
        for (var i = 0; i < kept.size(); i++) {
            if (kept.get(i) != i + 1) {
                report.wrong("version %d is missing".formatted(i + 1));
                break;
            }
        }
        told.keySet().stream()
                .filter(version -> !kept.contains(version))
                .forEach(version -> report.wrong("an event tells of version %d, which is not kept".formatted(version)));
    }

    private static String signer(SignedVersion version) {
        return version.signerName() == null ? "somebody who was forgotten" : version.signerName();
    }

    private static String digest(SpecificRecord event) {
        var digest = (Sha256) Objects.requireNonNull(ContentOfEvent.value(event, "contentSha256"));
        return Digests.hex(digest);
    }

    private static String name(SpecificRecord event) {
        return event.getSchema().getName();
    }

    private static String place(PublishedEvent event) {
        return "the record at %d:%d".formatted(event.partition(), event.offset());
    }
}
