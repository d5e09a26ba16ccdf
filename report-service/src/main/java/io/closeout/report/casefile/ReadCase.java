package io.closeout.report.casefile;

import io.closeout.kit.http.ProblemException;
import io.closeout.report.casefile.CaseItem.Amounts;
import io.closeout.report.casefile.CaseItem.PartyRef;
import io.closeout.report.casefile.CaseView.About;
import io.closeout.report.casefile.CaseView.Invoice;
import io.closeout.report.casefile.CaseView.InvoiceState;
import io.closeout.report.casefile.Dialogue.Alarm;
import io.closeout.report.drafting.Report;
import io.closeout.report.drafting.Reports;
import io.closeout.report.evidence.LastPhotos;
import io.closeout.report.parties.PartyNames;
import io.closeout.report.reach.Reach;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Shows a case. One whose signature is still on its way here, and a draft, are shown from the report itself. */
@ApplicationScoped
class ReadCase {

    private final CaseFiles files;
    private final CaseHistory history;
    private final Reports reports;
    private final PartyNames names;
    private final Reach reach;
    private final Targets targets;
    private final Visibility visibility;
    private final LastPhotos photos;

    ReadCase(
            CaseFiles files,
            CaseHistory history,
            Reports reports,
            PartyNames names,
            Reach reach,
            Targets targets,
            Visibility visibility,
            LastPhotos photos) {
        this.files = files;
        this.history = history;
        this.reports = reports;
        this.names = names;
        this.reach = reach;
        this.targets = targets;
        this.visibility = visibility;
        this.photos = photos;
    }

    @Transactional
    CaseView of(UUID id) {
        var stored = files.of(id).orElseGet(() -> CaseFile.empty(id));
        var file = stored.report() == null ? fromReport(stored) : stored;
        var report = Objects.requireNonNull(file.report());
        reach.require(report.performerId(), report.signerId(), report.billToId(), report.sponsorId());
        return visibility.narrowed(view(file, report));
    }

    /** A few of the photos of a case that the reader sees. */
    @Transactional
    List<LastPhotos.Thumbnail> photosOf(UUID id) {
        return photos.of(List.of(id));
    }

    private CaseFile fromReport(CaseFile rumours) {
        Report report = reports.findByIdOptional(rumours.id()).orElseThrow(ProblemException::notFound);
        return new CaseFile(rumours.id(), ReportFacts.of(report), rumours.verification(), rumours.invoices());
    }

    private CaseView view(CaseFile file, ReportFacts report) {
        var standing = Standing.of(file, targets);
        var known = names.of(parties(file, report, standing));
        var next = standing.next();
        return new CaseView(
                file.id(),
                standing.stage(),
                Objects.requireNonNull(standing.since()),
                standing.isOverdue(),
                TimelineStep.of(standing),
                new CaseView.Next(next.actor(), optional(next.actorId(), known), next.actionKey(), next.date()),
                clock(standing.alarm()),
                about(report, known),
                NextSteps.openQueryOf(file),
                file.verification().findings(),
                file.verification().openFindings(),
                standing.money().entrySet().stream()
                        .map(one -> Amounts.of(one.getKey(), one.getValue()))
                        .toList(),
                file.invoices().values().stream()
                        .filter(one -> one.isIssued() || one.isBlocked() && !billedWhole(file))
                        .map(one -> invoice(one, known))
                        .toList(),
                history.of(file.id()));
    }

    /** A charge that was blocked can be billed with others, on an invoice of another id. */
    private static boolean billedWhole(CaseFile file) {
        return Progress.of(file).filter(Progress::isBilledWhole).isPresent();
    }

    private static CaseView.@Nullable Clock clock(@Nullable Alarm alarm) {
        return alarm == null ? null : new CaseView.Clock(alarm.isOverdue(), alarm.dueAt());
    }

    private static List<UUID> parties(CaseFile file, ReportFacts report, Standing standing) {
        var payers = file.invoices().values().stream().map(one -> one.billing().payerId());
        var named = Stream.of(report.performerId(), report.signerId(), report.billToId());
        return Stream.of(
                        named,
                        Stream.ofNullable(report.sponsorId()),
                        payers,
                        Stream.ofNullable(standing.next().actorId()))
                .flatMap(ids -> ids)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static About about(ReportFacts report, Map<UUID, String> known) {
        return new About(
                report.number(),
                report.version(),
                party(report.performerId(), known),
                party(report.signerId(), known),
                party(report.billToId(), known),
                optional(report.sponsorId(), known),
                report.orderReference(),
                report.contractId(),
                report.assetId(),
                report.assetSerial(),
                report.assetModel(),
                report.interventionType(),
                report.serviceFrom(),
                report.serviceTo(),
                report.zone(),
                report.country());
    }

    private static Invoice invoice(InvoiceFacts invoice, Map<UUID, String> known) {
        var billing = invoice.billing();
        return new Invoice(
                invoice.invoiceId(),
                billing.number(),
                state(invoice),
                optional(billing.payerId(), known),
                billing.dueDate(),
                billing.currency(),
                billing.billed(),
                billing.open(),
                invoice.dunning().level(),
                billing.blockedKey());
    }

    private static InvoiceState state(InvoiceFacts invoice) {
        if (invoice.isBlocked()) {
            return InvoiceState.BLOCKED;
        }
        if (invoice.isOverdue()) {
            return InvoiceState.OVERDUE;
        }
        return invoice.isOpen() ? InvoiceState.OPEN : InvoiceState.SETTLED;
    }

    private static PartyRef party(UUID id, Map<UUID, String> known) {
        return new PartyRef(id, known.get(id));
    }

    private static @Nullable PartyRef optional(@Nullable UUID id, Map<UUID, String> known) {
        return id == null ? null : party(id, known);
    }
}
