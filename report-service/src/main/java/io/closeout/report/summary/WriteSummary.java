package io.closeout.report.summary;

import io.closeout.kit.http.ProblemException;
import io.closeout.kit.look.Formats;
import io.closeout.kit.look.Languages;
import io.closeout.report.drafting.RemarkKind;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.ReportContent;
import io.closeout.report.drafting.ReportState;
import io.closeout.report.drafting.Reports;
import io.closeout.report.parties.PartyCard;
import io.closeout.report.parties.PartyCards;
import io.closeout.report.reach.Reach;
import io.closeout.report.signing.SignedFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts the version in force into words; in the customer's language unless another is asked for. */
@ApplicationScoped
class WriteSummary {

    private final Reports reports;
    private final SignedFacts signatures;
    private final PartyCards parties;
    private final Reach reach;

    WriteSummary(Reports reports, SignedFacts signatures, PartyCards parties, Reach reach) {
        this.reports = reports;
        this.signatures = signatures;
        this.parties = parties;
        this.reach = reach;
    }

    @Transactional
    Summary of(UUID id, @Nullable String language) {
        var report = reports.findByIdOptional(id).orElseThrow(ProblemException::notFound);
        reach.require(report.performerId(), report.signerId(), report.billToId(), report.sponsorId());
        var content = report.content();
        var known = parties.of(partiesOf(content));
        var customer = card(known, content.signerId());
        var locale = Languages.of(language == null || language.isBlank() ? customer.language() : language);
        return new Summary(
                Languages.code(locale),
                SummaryWords.all(locale),
                content.reportNumber(),
                SummaryWords.kind(locale, content.interventionType()),
                days(content, locale),
                sides(content, known, locale),
                work(content, locale),
                remarks(content),
                signed(report, locale));
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

    private Summary.@Nullable Signed signed(Report report, Locale locale) {
        var zone = ZoneId.of(report.content().zone());
        return signatures
                .of(report.id(), report.reportVersion())
                .map(facts -> new Summary.Signed(
                        facts.signer(),
                        Formats.exact(facts.signedAt(), zone, locale),
                        report.reportVersion(),
                        facts.contentSha256().replaceAll("(.{8})(?=.)", "$1 "),
                        report.state() == ReportState.WITHDRAWN))
                .orElse(null);
    }
}
