package io.closeout.report.summary;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Languages;
import io.closeout.report.drafting.CanonicalContent;
import io.closeout.report.drafting.RemarkKind;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.ReportContent;
import io.closeout.report.drafting.ReportState;
import io.closeout.report.drafting.Reports;
import io.closeout.report.parties.PartyCard;
import io.closeout.report.parties.PartyCards;
import io.closeout.report.reach.Reach;
import io.closeout.report.signing.SignedFacts;
import io.closeout.report.signing.SignedHistory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts a version into words, the one in force or any other; in the customer's language unless another is asked for. */
@ApplicationScoped
public class WriteSummary {

    private final Reports reports;
    private final SignedFacts signatures;
    private final SignedHistory history;
    private final PartyCards parties;
    private final Reach reach;

    WriteSummary(Reports reports, SignedFacts signatures, SignedHistory history, PartyCards parties, Reach reach) {
        this.reports = reports;
        this.signatures = signatures;
        this.history = history;
        this.parties = parties;
        this.reach = reach;
    }

    @Transactional
    Summary of(UUID id, @Nullable String language) {
        var report = inReach(id);
        return written(report, report.content(), report.reportVersion(), locale(report, language));
    }

    /** @throws ProblemException 404 for a version that nobody signed */
    @Transactional
    Summary of(UUID id, int version, @Nullable String language) {
        var report = inReach(id);
        return written(report, contentOf(report, version), version, locale(report, language));
    }

    /** For a reader who proved otherwise that they may see it. */
    @Transactional
    public Summary ofVersion(UUID id, int version, Locale locale) {
        var report = reports.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        return written(report, contentOf(report, version), version, locale);
    }

    private Report inReach(UUID id) {
        var report = reports.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        reach.require(report.parties());
        return report;
    }

    private ReportContent contentOf(Report report, int version) {
        return history.versionsOf(report.id()).stream()
                .filter(one -> one.number() == version)
                .map(one -> CanonicalContent.read(one.content()))
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    private Locale locale(Report report, @Nullable String language) {
        var asked = language == null || language.isBlank()
                ? card(parties.of(List.of(report.signerId())), report.signerId())
                        .language()
                : language;
        return Languages.of(asked);
    }

    private Summary written(Report report, ReportContent content, int version, Locale locale) {
        var known = parties.of(partiesOf(content));
        return new Summary(
                Languages.code(locale),
                SummaryWords.all(locale),
                content.reportNumber(),
                SummaryWords.kind(locale, content.interventionType()),
                days(content, locale),
                sides(content, known, locale),
                work(content, locale),
                remarks(content),
                signed(report, version, locale));
    }

    private static Set<UUID> partiesOf(ReportContent content) {
        var ids = new HashSet<>(List.of(content.performerId(), content.signerId(), content.billToId()));
        content.split().forEach(share -> ids.add(share.payerId()));
        return ids;
    }

    private static Summary.Sides sides(ReportContent content, Map<UUID, PartyCard> known, Locale locale) {
        var isPaidByCustomer = content.billToId().equals(content.signerId());
        var payer = isPaidByCustomer || !content.split().isEmpty() ? null : card(known, content.billToId());
        var shares = content.split().stream()
                .map(share -> new Summary.Share(
                        card(known, share.payerId()).name(), Formats.number(share.value(), locale) + "\u00a0%"))
                .toList();
        return new Summary.Sides(card(known, content.performerId()), card(known, content.signerId()), payer, shares);
    }

    /** A party that is not entered yet is shown by its id. */
    private static PartyCard card(Map<UUID, PartyCard> known, UUID id) {
        var card = known.get(id);
        return card == null ? PartyCard.unknown(id) : card;
    }

    private static String days(ReportContent content, Locale locale) {
        var from = Formats.date(content.serviceFrom(), locale);
        return content.serviceTo().equals(content.serviceFrom())
                ? from
                : "%s – %s".formatted(from, Formats.date(content.serviceTo(), locale));
    }

    private static Summary.Work work(ReportContent content, Locale locale) {
        return new Summary.Work(
                equipment(content.asset()),
                content.asset().serialNumber(),
                content.orderReference(),
                content.contractId(),
                content.lines().stream()
                        .map(line -> line(line, content, locale))
                        .toList());
    }

    private static String equipment(ReportContent.Asset asset) {
        if (asset.model() != null) {
            return asset.model();
        }
        return asset.id() == null ? "–" : asset.id();
    }

    private static Summary.Line line(ReportContent.Line line, ReportContent content, Locale locale) {
        var day = line.performedOn();
        return new Summary.Line(
                SummaryWords.line(locale, line.kind()),
                line.text(),
                line.code(),
                SummaryWords.quantity(locale, line.quantity()),
                line.unplanned(),
                day == null || day.equals(content.serviceFrom()) ? null : Formats.date(day, locale),
                LineNotes.of(line, content, locale));
    }

    private static List<Summary.Remark> remarks(ReportContent content) {
        return content.remarks().stream()
                .map(remark -> new Summary.Remark(remark.kind() == RemarkKind.SAFETY, remark.text()))
                .toList();
    }

    /** Inside the sheet, for a print loads nothing from anywhere. */
    private static @Nullable String image(byte @Nullable [] png) {
        return png == null
                ? null
                : "data:image/png;base64," + Base64.getEncoder().encodeToString(png);
    }

    private Summary.@Nullable Signed signed(Report report, int version, Locale locale) {
        var zone = ZoneId.of(report.content().zone());
        return signatures
                .of(report.id(), version)
                .map(facts -> new Summary.Signed(
                        facts.signer(),
                        Formats.exact(facts.signedAt(), zone, locale),
                        image(facts.image()),
                        version,
                        facts.contentSha256().replaceAll("(.{8})(?=.)", "$1 "),
                        report.state() == ReportState.WITHDRAWN))
                .orElse(null);
    }
}
