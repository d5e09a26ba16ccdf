package io.closeout.kit.http;

import jakarta.ws.rs.QueryParam;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much of a list a caller wants and where to go on: {@code ?limit=50&cursor=…}. Use as {@code @BeanParam}; read
 * {@link #fetch()} rows, one more than the page, so that the list knows whether there is a next page.
 */
public class PageRequest {

    static final int DEFAULT_LIMIT = 50;
    static final int MAX_LIMIT = 200;

    @QueryParam("limit")
    public @Nullable String limit;

    @QueryParam("cursor")
    public @Nullable String cursor;

    public static PageRequest of(int limit, @Nullable String cursor) {
        var page = new PageRequest();
        page.limit = Integer.toString(limit);
        page.cursor = cursor;
        return page;
    }

    public int limit() {
        if (limit == null || limit.isEmpty()) {
            return DEFAULT_LIMIT;
        }
        if (!limit.matches("[0-9]{1,3}") || Integer.parseInt(limit) < 1 || Integer.parseInt(limit) > MAX_LIMIT) {
            throw ProblemException.badRequest("The limit is a whole number from 1 to %d.".formatted(MAX_LIMIT));
        }
        return Integer.parseInt(limit);
    }

    public int fetch() {
        return limit() + 1;
    }

    /** Where the last page ended; empty for the first page. */
    public Optional<Cursor> after() {
        return cursor == null || cursor.isEmpty() ? Optional.empty() : Optional.of(Cursor.parse(cursor));
    }
}
