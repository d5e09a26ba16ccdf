package io.closeout.verification.rules;

import io.closeout.kit.tenancy.Tenants;
import io.closeout.verification.rules.PublishedDocument.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.Startup;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/**
 * The rules each network decides by. Files are read at start, and a bad one stops the start; what a network publishes is
 * noticed by every replica within a second or so. A case is judged by the one rule set it was given, whatever is
 * published meanwhile.
 */
@ApplicationScoped
public class RuleBook {

    private static final Logger LOG = Logger.getLogger(RuleBook.class);
    private static final int MOST_NETWORKS = 200;

    private final NetworkRules ofInstallation;
    private final PublishedRules published;
    private final AppliedRuleSets applied;
    private final Tenants tenants;
    private final long lookAgainAfterNanos;
    private final Map<String, Held> held = Collections.synchronizedMap(new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Held> eldest) {
            return size() > MOST_NETWORKS;
        }
    });

    RuleBook(RuleFiles files, PublishedRules published, AppliedRuleSets applied, Tenants tenants) {
        this.ofInstallation = InstallationRules.read(files.sets(), files.folder());
        this.published = published;
        this.applied = applied;
        this.tenants = tenants;
        this.lookAgainAfterNanos = files.lookAgainAfter().toNanos();
    }

    /** What a network's rules were at a revision, and when that was looked at last. */
    private record Held(NetworkRules rules, long revision, long lookedAt) {}

    void open(@Observes Startup start) {
        ofInstallation.sets().all().forEach(one -> {
            applied.keep(one);
            LOG.infof("rule set %s version %s, %s, sha256 %s", one.id(), one.version(), one.checks(), one.sha256());
        });
    }

    /** The rule set for a report of the network of the work under way; it is kept, so that decisions may name it. */
    public Optional<RuleSet> inForce(Asked asked) {
        var found = current().inForce(asked);
        found.filter(one -> !applied.knows(one)).ifPresent(applied::keep);
        return found;
    }

    /** All rule sets of the network of the work under way, without overlays. */
    public RuleSets ruleSets() {
        return current().sets();
    }

    /** The rules of the network of the work under way; those of the installation if there is none. */
    public NetworkRules current() {
        return tenants.find().map(this::of).orElse(ofInstallation);
    }

    /** What this network's rules would be with these documents. */
    public NetworkRules with(List<PublishedDocument> documents) {
        var sets = documents.stream()
                .filter(one -> one.kind() == Kind.SET)
                .flatMap(one -> one.ruleSet().stream())
                .toList();
        var overlays =
                documents.stream().filter(one -> one.kind() == Kind.OVERLAY).flatMap(one -> one.overlay().stream());
        return new NetworkRules(
                sets.isEmpty() ? ofInstallation.sets() : ofInstallation.sets().under(sets),
                Stream.concat(ofInstallation.overlays().stream(), overlays).toList());
    }

    /** The next one who asks looks for himself. */
    public void lookAgain(String tenant) {
        held.remove(tenant);
    }

    // How fresh something is is not a question of business time, which tests and demos move.
    private NetworkRules of(String tenant) {
        var known = held.get(tenant);
        var now = System.nanoTime();
        if (known != null && now - known.lookedAt() < lookAgainAfterNanos) {
            return known.rules();
        }
        var revision = published.revision();
        var rules = known != null && known.revision() == revision ? known.rules() : load(tenant, revision);
        held.put(tenant, new Held(rules, revision, now));
        return rules;
    }

    private NetworkRules load(String tenant, long revision) {
        if (revision == 0) {
            return ofInstallation;
        }
        var rules = with(published.all());
        rules.deviations().forEach(fault -> LOG.warnf("network %s: overlay passed over, %s", tenant, fault));
        return rules;
    }
}
