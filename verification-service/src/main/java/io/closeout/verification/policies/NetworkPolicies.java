package io.closeout.verification.policies;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.closeout.events.report.ReportSigned;
import io.closeout.kit.policy.PolicyBook;
import io.closeout.kit.policy.PolicyCatalogue;
import io.closeout.kit.policy.PolicyFiles;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.BusinessCalendar;
import io.closeout.verification.policies.PolicySight.Seen;
import io.closeout.verification.rules.ResourceFile;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The policies of the network at work. Each transaction asks once how many publications there are and whether automatic
 * approval is stopped, so what is published or stopped holds for the next transaction of every replica; the book itself
 * is read only when there are more.
 */
@ApplicationScoped
public class NetworkPolicies {

    private static final String CATALOGUE = "policy/verification-catalogue.yaml";

    private final PublishedPolicies published;
    private final PolicySight sight;
    private final PolicySettings settings;
    private final Tenants tenants;
    private final BusinessCalendar calendar;
    private final PolicyCatalogue catalogue =
            PolicyFiles.catalogue(CATALOGUE, new String(ResourceFile.read(CATALOGUE), UTF_8));
    private final Map<String, NetworkBook> books = new ConcurrentHashMap<>();

    NetworkPolicies(
            PublishedPolicies published,
            PolicySight sight,
            PolicySettings settings,
            Tenants tenants,
            BusinessCalendar calendar) {
        this.published = published;
        this.sight = sight;
        this.settings = settings;
        this.tenants = tenants;
        this.calendar = calendar;
    }

    /**
     * Needs a transaction. How we work with a report follows the policies of today at the place of the work, not those
     * of the day of the work: nobody's time for an answer was running then.
     */
    public PolicyInForce inForceFor(ReportSigned report) {
        var scope = new Scope(report.getCountry(), report.getPerformerId().toString(), report.getContractId());
        var seen = seen();
        var values = seen.book().inForce(scope, calendar.today(ZoneId.of(report.getZone())));
        return new PolicyInForce(values, seen.stopped() || isStoppedByInstallation());
    }

    NetworkBook book() {
        return seen().book();
    }

    boolean isStoppedByInstallation() {
        return settings.stoppedNetworks()
                .filter(stopped -> stopped.contains(tenants.current()))
                .isPresent();
    }

    private Seen seen() {
        return sight.or(() -> {
            var standing = published.standing();
            var book = books.compute(
                    tenants.current(),
                    (network, known) -> known != null && known.isOf(standing.publications())
                            ? known
                            : read(standing.publications()));
            return new Seen(book, standing.stopped());
        });
    }

    // Published one by one, as they were: a policy may refer to a level above that came before it.
    private NetworkBook read(long publications) {
        var book = PolicyBook.empty(catalogue);
        for (var entry : published.all()) {
            book = book.publish(List.of(entry.overlay()));
        }
        return new NetworkBook(book, publications);
    }
}
