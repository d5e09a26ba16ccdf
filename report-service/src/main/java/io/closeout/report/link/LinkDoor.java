package io.closeout.report.link;

import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.NewCookie;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Lets the holder of a link in. The token comes once in the address and from then on in a cookie that belongs to this
 * link's own path: two links open in two tabs never answer for each other. The cookie is made of the token alone, so
 * exchanging it writes nothing.
 */
@ApplicationScoped
public class LinkDoor {

    public static final String COOKIE = "closeout_link";

    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final SignedLinks links;
    private final LinkLimits limits;
    private final LinkSettings settings;
    private final Clock clock;

    LinkDoor(SignedLinks links, LinkLimits limits, LinkSettings settings, Clock clock) {
        this.links = links;
        this.limits = limits;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Somebody let in.
     *
     * @param token proves that a form is ours
     */
    public record Holder(SignedLink link, LinkToken token) {}

    /** @throws TooManyTriesException when this address tried too many that lead nowhere */
    public Optional<Holder> open(@Nullable String token, LinkVerb verb, RoutingContext request) {
        return known(token, request).filter(holder -> holder.link().allows(verb, clock.instant()));
    }

    /** As {@link #open}, for the link that the path names. */
    public Optional<Holder> enter(UUID linkId, @Nullable String cookie, LinkVerb verb, RoutingContext request) {
        return open(cookie, verb, request).filter(holder -> holder.link().id().equals(linkId));
    }

    /** Who answered a little while ago and may see what came of it, and who still may answer. */
    public Optional<Holder> afterwards(UUID linkId, @Nullable String cookie, RoutingContext request) {
        var earliest = clock.instant().minus(settings.outcomeShown());
        return known(cookie, request)
                .filter(holder -> holder.link().id().equals(linkId))
                .filter(holder -> holder.link().wasUsedAfter(earliest));
    }

    /** Who may answer, and who just did and sends it again. */
    public Optional<Holder> answering(UUID linkId, @Nullable String cookie, RoutingContext request) {
        if (!limits.mayAnswer(linkId)) {
            throw new TooManyTriesException();
        }
        var now = clock.instant();
        return known(cookie, request)
                .filter(holder -> holder.link().id().equals(linkId))
                .filter(holder -> holder.link().allows(LinkVerb.DECIDE, now)
                        || holder.link().wasUsedAfter(now.minus(settings.outcomeShown())));
    }

    private Optional<Holder> known(@Nullable String token, RoutingContext request) {
        var address = request.request().remoteAddress().hostAddress();
        if (!limits.mayTry(address)) {
            throw new TooManyTriesException();
        }
        var holder = LinkToken.read(token).flatMap(read -> links.of(read).map(link -> new Holder(link, read)));
        if (holder.isEmpty()) {
            limits.missed(address);
        }
        return holder;
    }

    /** Only on this machine, where nobody listens, may it travel unencrypted. */
    public NewCookie cookie(Holder holder, RoutingContext request) {
        var http = request.request();
        var authority = http.authority();
        var here = authority != null && LOOPBACK.contains(authority.host());
        return new NewCookie.Builder(COOKIE)
                .value(holder.token().reveal())
                .path("/reports/links/" + holder.link().id())
                .httpOnly(true)
                .secure(!here || "https".equals(http.scheme()))
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
