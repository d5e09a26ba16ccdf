package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.pricing.TariffBook;
import io.closeout.kit.csv.ReadRows;
import io.closeout.kit.http.CurrentActor;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.BusinessCalendar;
import io.closeout.kit.time.Ids;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.InputStream;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Takes a file in: reads it row by row into a place of its own and says all that is wrong with it. A file with a single
 * fault changes nothing.
 */
@ApplicationScoped
class TakeUpload {

    private final UploadTable uploads;
    private final UploadChecks checks;
    private final PublishedLists published;
    private final PriceListSettings settings;
    private final BusinessCalendar calendar;
    private final Tenants tenants;
    private final CurrentActor actor;
    private final Clock clock;
    private final Ids ids;
    private final Set<String> currencies;

    TakeUpload(
            UploadTable uploads,
            UploadChecks checks,
            PublishedLists published,
            PriceListSettings settings,
            BusinessCalendar calendar,
            Tenants tenants,
            CurrentActor actor,
            Clock clock,
            Ids ids,
            TariffBook shipped) {
        this.uploads = uploads;
        this.checks = checks;
        this.published = published;
        this.settings = settings;
        this.calendar = calendar;
        this.tenants = tenants;
        this.actor = actor;
        this.clock = clock;
        this.ids = ids;
        this.currencies = currencies(shipped);
    }

    /** Those that an invoice can be in. */
    private static Set<String> currencies(TariffBook shipped) {
        return shipped.book().catalogue().variables().stream()
                .filter(variable -> variable.name().equals("invoice.currency"))
                .flatMap(variable -> variable.bounds().allowed().stream().map(Object::toString))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws ProblemException if it cannot be taken, whatever the file holds */
    Upload begin(UploadOrder order) {
        var id = ids.next();
        return tenants.inTransaction(tenants.current(), () -> {
            check(order, published.all());
            uploads.begin(id, order, actor.actor(), clock.instant());
            return required(id);
        });
    }

    private void check(UploadOrder order, List<ListVersion> versions) {
        var today = today();
        if (order.validFrom().isAfter(today.plusYears(UploadOrders.MOST_YEARS))) {
            throw ProblemException.badRequest("A list begins within five years.");
        }
        if (order.complete() && order.validFrom().isBefore(today)) {
            throw ProblemException.unprocessable(
                    "price-list-backdated",
                    "A price list does not change days that are over",
                    "Let it begin today or later, or add only articles that had no price.");
        }
        versions.stream()
                .filter(one ->
                        one.listId().equals(order.listId()) && !one.scope().equals(order.scope()))
                .findFirst()
                .ifPresent(other -> {
                    throw ProblemException.unprocessable(
                            "price-list-scope",
                            "The list is for another place",
                            "All versions of a list are for the same country, station and contract.");
                });
    }

    /** Outside of a transaction: each thousand rows are kept as they come. */
    Upload read(String tenant, Upload begun, InputStream file, boolean decimalComma) {
        var reader = new RowReader(currencies, decimalComma, begun.order().validFrom());
        var digest = sha256();
        var faults = new ReadRows<>(
                        settings.mostRows(),
                        reader::read,
                        rows -> tenants.inTransaction(tenant, () -> uploads.keep(begun.id(), rows)))
                .read(PriceHeading.FILE, new DigestInputStream(file, digest));
        return tenants.inTransaction(tenant, () -> {
            if (faults.count() == 0) {
                checks.check(begun, published.all(), today(), faults);
            }
            if (faults.count() > 0) {
                uploads.refuse(begun.id(), faults, clock.instant());
            } else {
                uploads.read(begun.id(), digest.digest());
            }
            return required(begun.id());
        });
    }

    /** Whether nobody goes on with it any more. */
    boolean isAbandoned(Upload upload) {
        return upload.isUnderWay()
                && upload.orderedAt().plus(settings.abandonedAfter()).isBefore(clock.instant());
    }

    private Upload required(UUID id) {
        return uploads.find(id).orElseThrow();
    }

    private LocalDate today() {
        return calendar.today(ZoneOffset.UTC);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
