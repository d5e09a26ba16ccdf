package io.closeout.verification.reference;

import io.closeout.kit.http.PageRequest;
import io.closeout.kit.http.PageView;
import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reference data for people: the lists, one entry, its history. Forms are kept under the same rules as the API. */
@Path("/verifications/reference")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"reviewer", "back-office", "auditor"})
public class ReferencePages {

    private static final int STALE = 412;
    private static final int FILES_SHOWN = 5;

    private final Entries entries;
    private final EditEntry edit;
    private final ImportTable imports;
    private final Clock clock;
    private final Template kinds;
    private final Template list;
    private final Template entry;

    ReferencePages(
            Entries entries,
            EditEntry edit,
            ImportTable imports,
            Clock clock,
            @Location("reference/kinds") Template kinds,
            @Location("reference/list") Template list,
            @Location("reference/entry") Template entry) {
        this.entries = entries;
        this.edit = edit;
        this.imports = imports;
        this.clock = clock;
        this.kinds = kinds;
        this.list = list;
        this.entry = entry;
    }

    @GET
    public TemplateInstance kinds() {
        return kinds.instance();
    }

    @GET
    @Path("/{kind}")
    @Transactional
    public TemplateInstance list(
            String kind,
            @QueryParam("q") @Nullable String text,
            @QueryParam("on") @Nullable String on,
            @BeanParam PageRequest page) {
        var known = ReferenceResource.kind(kind);
        var day = on == null || on.isBlank() ? today() : ReferenceResource.day(on);
        var wanted = text == null ? "" : text.strip();
        PageView<EntryView> found = entries.page(new Entries.Search(known, wanted, day), page);
        return list.data("kind", kind)
                .data("q", wanted)
                .data("on", day)
                .data("today", today())
                .data("isFirst", page.after().isEmpty())
                .data("entries", found)
                .data("files", imports.newest(known, FILES_SHOWN));
    }

    @GET
    @Path("/{kind}/entry")
    @Transactional
    public TemplateInstance entry(String kind, @QueryParam("code") @Nullable String code) {
        var known = ReferenceResource.kind(kind);
        if (code == null || code.isEmpty()) {
            return form(EntryForm.blank(known, today().toString()), List.of(), false);
        }
        var found = entries.find(known, code, today()).orElseThrow(ProblemException::notFound);
        return form(EntryForm.of(known, found, today().toString()), found.history(), false);
    }

    @POST
    @Path("/{kind}/entry")
    @RolesAllowed("back-office")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response keep(String kind, MultivaluedMap<String, String> sent) {
        var form = EntryForm.read(ReferenceResource.kind(kind), sent);
        try {
            edit.keep(edit(form, sent.containsKey("end")), Versions.etag(form.version()));
            return Response.seeOther(URI.create("/verifications/reference/" + kind))
                    .build();
        } catch (ProblemException refused) {
            return again(form, refused.problem());
        }
    }

    private static EditEntry.Edit edit(EntryForm form, boolean ends) {
        if (form.reason().isEmpty()) {
            throw ProblemException.unprocessable("reference-entry", "This entry has faults.", "Say why you change it.");
        }
        var typed = form.typed();
        var key = form.kind().key();
        var code = form.isNew() ? typed.getOrDefault(key.name(), "") : form.code();
        return new EditEntry.Edit(
                form.kind(),
                code.isEmpty() ? code : key.type().canonicalOrSame(code),
                ReferenceResource.day(form.validFrom()),
                form.reason(),
                ends ? null : typed);
    }

    /** Nothing typed is lost. */
    private Response again(EntryForm form, Problem problem) {
        var newest = form.isNew()
                ? Optional.<EntryView>empty()
                : entries.findInTransaction(form.kind(), form.code(), today());
        var history = newest.map(EntryView::history).orElse(List.of());
        if (problem.status() == STALE) {
            var met = form.met(newest.map(EntryView::version).orElse(0L));
            return Response.status(STALE).entity(form(met, history, true)).build();
        }
        var faults = problem.errors().isEmpty() && problem.detail() != null
                ? List.of(new Problem.Fault("/values/reason", problem.detail()))
                : problem.errors();
        return Response.status(problem.status())
                .entity(form(form.refused(faults), history, false))
                .build();
    }

    private TemplateInstance form(EntryForm form, List<EntryView.Change> history, boolean moved) {
        return entry.data("form", form).data("history", history).data("moved", moved);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
