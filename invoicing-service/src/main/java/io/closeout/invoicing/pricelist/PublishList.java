package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.pricelist.Upload.State;
import io.closeout.invoicing.pricing.PricesChanged;
import io.closeout.kit.audit.Audit;
import io.closeout.kit.csv.Faults;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Compares what was read, publishes it as the next version of its list, and ends lists. */
@ApplicationScoped
class PublishList {

    private final UploadTable uploads;
    private final UploadChecks checks;
    private final Differences differences;
    private final PublishedLists published;
    private final BusinessCalendar calendar;
    private final Tenants tenants;
    private final CurrentActor actor;
    private final Audit audit;
    private final Clock clock;
    private final Event<PricesChanged> changed;

    PublishList(
            UploadTable uploads,
            UploadChecks checks,
            Differences differences,
            PublishedLists published,
            BusinessCalendar calendar,
            Tenants tenants,
            CurrentActor actor,
            Audit audit,
            Clock clock,
            Event<PricesChanged> changed) {
        this.uploads = uploads;
        this.checks = checks;
        this.differences = differences;
        this.published = published;
        this.calendar = calendar;
        this.tenants = tenants;
        this.actor = actor;
        this.audit = audit;
        this.clock = clock;
        this.changed = changed;
    }

    /** Goes on with what was read: compares it, or publishes it at once if that was ordered. */
    Upload finish(String tenant, UUID id) {
        return tenants.inTransaction(tenant, () -> {
            var upload = uploads.findLocked(id).orElseThrow(ProblemException::notFound);
            if (upload.state() != State.READ) {
                return upload;
            }
            published.lock();
            var versions = published.all();
            return upload.order().dryRun() ? compare(upload, versions) : publish(upload, versions);
        });
    }

    /**
     * Publishes what was compared, if the difference is still the one that was seen; else it is compared anew.
     *
     * @param seen fingerprint of the difference
     */
    Upload publishSeen(UUID id, String seen) {
        return tenants.inTransaction(tenants.current(), () -> {
            var upload = uploads.findLocked(id).orElseThrow(ProblemException::notFound);
            if (upload.state() != State.COMPARED) {
                return upload;
            }
            published.lock();
            var versions = published.all();
            var now = compare(upload, versions);
            return now.state() == State.COMPARED && seen.equals(now.fingerprint()) ? publish(now, versions) : now;
        });
    }

    private Upload compare(Upload upload, List<ListVersion> versions) {
        if (!isSound(upload, versions)) {
            return required(upload.id());
        }
        differences.note(upload, versions);
        uploads.reached(upload.id(), State.COMPARED, null, clock.instant());
        return required(upload.id());
    }

    /** Others may have published since it was read, and a day may have passed. */
    private boolean isSound(Upload upload, List<ListVersion> versions) {
        var faults = new Faults();
        var today = today();
        if (upload.order().complete() && upload.order().validFrom().isBefore(today)) {
            faults.add("", "begins on a day that is over by now");
        }
        checks.check(upload, versions, today, faults);
        if (faults.count() > 0) {
            uploads.refuse(upload.id(), faults, clock.instant());
        }
        return faults.count() == 0;
    }

    private Upload publish(Upload upload, List<ListVersion> versions) {
        var again = sameBytes(upload, versions);
        if (again.isPresent()) {
            uploads.reached(upload.id(), State.PUBLISHED, again.get().version(), clock.instant());
            return required(upload.id());
        }
        var compared = upload.state() == State.COMPARED ? upload : compare(upload, versions);
        if (compared.state() != State.COMPARED) {
            return compared;
        }
        var version = next(upload, versions);
        published.add(upload.id(), version, clock.instant());
        uploads.reached(upload.id(), State.PUBLISHED, version, clock.instant());
        var order = upload.order();
        audit.record(
                "price-list.publish",
                subject(order.listId()),
                null,
                new Published(version, order, compared.rows(), String.valueOf(upload.sha256()), upload.orderedBy()),
                order.reason());
        changed.fire(new PricesChanged());
        return required(upload.id());
    }

    /** Sent twice, a file is published once. */
    private static Optional<ListVersion> sameBytes(Upload upload, List<ListVersion> versions) {
        var order = upload.order();
        return versions.stream()
                .filter(one -> one.listId().equals(order.listId()))
                .findFirst()
                .filter(last -> last.sha256().equals(upload.sha256())
                        && last.validFrom().equals(order.validFrom())
                        && last.complete() == order.complete()
                        && last.lastDay() == null);
    }

    private static int next(Upload upload, List<ListVersion> versions) {
        return 1
                + versions.stream()
                        .filter(one -> one.listId().equals(upload.order().listId()))
                        .mapToInt(ListVersion::version)
                        .max()
                        .orElse(0);
    }

    /** Ends all versions of a list: an earlier one must not speak again because the last is over. */
    List<ListVersion> end(String listId, LocalDate lastDay, String reason) {
        return tenants.inTransaction(tenants.current(), () -> {
            published.lock();
            var open = open(listId, lastDay);
            var end = new PublishedLists.End(lastDay, reason, actor.actor(), clock.instant());
            open.forEach(version -> published.end(version, end));
            audit.record("price-list.end", subject(listId), null, end, reason);
            return versions(listId);
        });
    }

    private List<ListVersion> open(String listId, LocalDate lastDay) {
        var versions = versions(listId);
        if (versions.isEmpty()) {
            throw ProblemException.notFound();
        }
        if (lastDay.isBefore(today())) {
            throw ProblemException.unprocessable(
                    "price-list-backdated",
                    "A price list does not change days that are over",
                    "Let it end today or later.");
        }
        var open = versions.stream().filter(ListVersion::endable).toList();
        if (open.isEmpty()) {
            throw ProblemException.conflict("price-list-ended", "The list has an end already", "Its last day is set.");
        }
        return open;
    }

    private List<ListVersion> versions(String listId) {
        return published.all().stream()
                .filter(one -> one.listId().equals(listId))
                .toList();
    }

    private Upload required(UUID id) {
        return uploads.find(id).orElseThrow();
    }

    private LocalDate today() {
        return calendar.today(ZoneOffset.UTC);
    }

    private static String subject(String listId) {
        return "price-list:" + listId;
    }

    /** For the audit. */
    record Published(int version, UploadOrder order, int articles, String sha256, String orderedBy) {}
}
