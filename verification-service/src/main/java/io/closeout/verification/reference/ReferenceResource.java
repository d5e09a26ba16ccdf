package io.closeout.verification.reference;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.RequireIfMatch;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known about the things that reports name. */
@Path("/api/verifications/reference")
@RolesAllowed({"reviewer", "back-office", "auditor"})
public class ReferenceResource {

    private final Entries entries;
    private final EditEntry edit;
    private final Clock clock;

    ReferenceResource(Entries entries, EditEntry edit, Clock clock) {
        this.entries = entries;
        this.edit = edit;
        this.clock = clock;
    }

    @GET
    @Path("/{kind}")
    @Transactional
    public PageView<EntryView> list(
            String kind,
            @QueryParam("q") @Nullable String text,
            @QueryParam("on") @Nullable String on,
            @BeanParam PageRequest page) {
        return entries.page(new Entries.Search(kind(kind), text == null ? "" : text.strip(), dayOrToday(on)), page);
    }

    @GET
    @Path("/{kind}/{code}")
    @Transactional
    public EntryView one(String kind, String code, @QueryParam("on") @Nullable String on) {
        return entries.find(kind(kind), code, dayOrToday(on)).orElseThrow(ProblemException::notFound);
    }

    @PUT
    @Path("/{kind}/{code}")
    @RequireIfMatch
    @RolesAllowed("back-office")
    @Transactional
    public EntryView keep(
            String kind, String code, @HeaderParam("If-Match") String ifMatch, @Valid @NotNull EntryRequest request) {
        edit.keep(new EditEntry.Edit(kind(kind), code, request.validFrom(), request.reason(), typed(request)), ifMatch);
        return entries.find(kind(kind), code, request.validFrom()).orElseThrow(ProblemException::notFound);
    }

    private static @Nullable Map<String, String> typed(EntryRequest request) {
        var values = request.values();
        if (request.ends() == (values != null)) {
            throw ProblemException.badRequest("An entry has values, or it ends.");
        }
        return values == null
                ? null
                : JsonFile.typed(values)
                        .orElseThrow(
                                () -> ProblemException.badRequest("A value is text, a number or a list of texts."));
    }

    static Kind kind(String path) {
        return Kind.at(path).orElseThrow(ProblemException::notFound);
    }

    private LocalDate dayOrToday(@Nullable String on) {
        return on == null || on.isBlank() ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : day(on);
    }

    static LocalDate day(String on) {
        try {
            return LocalDate.parse(on);
        } catch (DateTimeException e) {
            throw ProblemException.badRequest("A day is written as 2026-03-31.");
        }
    }
}
