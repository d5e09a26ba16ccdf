package io.closeout.invoicing.pricelist;

import io.closeout.invoicing.billingpolicy.ScopeVisibility;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.policy.Scope;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.kit.time.BusinessCalendar;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells which lists there are and what they hold, of those that the reader may see. */
@ApplicationScoped
class ReadPrices {

    private static final int CHUNK = 1_000;
    private static final LocalDate NO_DAY = LocalDate.of(1, 1, 1);

    private final PublishedLists published;
    private final ArticleTable articles;
    private final ScopeVisibility visibility;
    private final BusinessCalendar calendar;
    private final Tenants tenants;

    ReadPrices(
            PublishedLists published,
            ArticleTable articles,
            ScopeVisibility visibility,
            BusinessCalendar calendar,
            Tenants tenants) {
        this.published = published;
        this.articles = articles;
        this.visibility = visibility;
        this.calendar = calendar;
        this.tenants = tenants;
    }

    /** By name, the newest version first. */
    @Transactional
    List<ListVersion> all() {
        return published.all().stream()
                .filter(one -> visibility.includes(one.scope()))
                .toList();
    }

    /** The versions of one list, the newest first. */
    @Transactional
    List<ListVersion> versions(String listId) {
        var versions = all().stream().filter(one -> one.listId().equals(listId)).toList();
        if (versions.isEmpty()) {
            throw ProblemException.notFound();
        }
        return versions;
    }

    @Transactional
    ListVersion version(String listId, int version) {
        return versions(listId).stream()
                .filter(one -> one.version() == version)
                .findFirst()
                .orElseThrow(ProblemException::notFound);
    }

    /**
     * Articles of what the reader may see and that can count today or later, by code.
     *
     * @param words beginning of a code or part of a description
     */
    @Transactional
    List<ArticlePrice> find(String words, String after, int most) {
        return articles.find(Ladder.from(all(), day(null)), words, after, most);
    }

    /** Some of the prices of a version, by code. */
    @Transactional
    List<ArticlePrice> find(ListVersion version, String words, String after, int most) {
        return articles.find(List.of(version), words, after, most);
    }

    /** Not found for who may not see what is agreed there. */
    Scope visible(Scope scope) {
        if (!visibility.includes(scope)) {
            throw ProblemException.notFound();
        }
        return scope;
    }

    /** All of a version as CSV, written as it is read. */
    void write(ListVersion version, OutputStream out, String tenant) throws IOException {
        out.write(PriceCsv.HEAD.getBytes(StandardCharsets.UTF_8));
        var last = new ArticlePrice(
                version.listId(), version.version(), "", "", "", "", BigDecimal.ZERO, BigDecimal.ONE, true, NO_DAY);
        List<ArticlePrice> rows;
        do {
            var from = last;
            rows = tenants.inTransaction(tenant, () -> articles.page(version, from, CHUNK));
            out.write(PriceCsv.rows(rows).getBytes(StandardCharsets.UTF_8));
            last = rows.isEmpty() ? last : rows.getLast();
        } while (rows.size() == CHUNK);
    }

    LocalDate day(@Nullable LocalDate asked) {
        return asked == null ? calendar.today(ZoneOffset.UTC) : asked;
    }
}
