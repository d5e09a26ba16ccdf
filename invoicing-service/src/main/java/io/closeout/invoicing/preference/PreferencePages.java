package io.closeout.invoicing.preference;

import io.closeout.invoicing.party.PartyNames;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import io.closeout.kit.look.Page;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Validator;
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
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** How customers want their invoices: look it up, and write down what was agreed. */
@Path("/invoices/preferences")
@Produces(MediaType.TEXT_HTML)
@RolesAllowed({"back-office", "auditor"})
public class PreferencePages {

    private static final int MOST = 50;

    private final Preferences preferences;
    private final AgreePreference agree;
    private final PartyNames names;
    private final Validator validator;
    private final Page page;

    PreferencePages(Preferences preferences, AgreePreference agree, PartyNames names, Validator validator, Page page) {
        this.preferences = preferences;
        this.agree = agree;
        this.names = names;
        this.validator = validator;
        this.page = page;
    }

    /** Whom to look at, and who agreed to something. */
    record Customers(
            String query, List<PartyNames.Named> found, List<Preference> newest, Names names, PreferenceWords t)
            implements TemplateInstance {}

    /** Names by id. */
    record Names(Map<UUID, String> byId) {

        public String of(UUID id) {
            return byId.getOrDefault(id, id.toString());
        }
    }

    /** What one customer agreed to. */
    record Customer(UUID partyId, String name, PreferencesView agreed, Form form, Choices choices, PreferenceWords t)
            implements TemplateInstance {}

    /** What the form begins with: what was agreed last. */
    record Form(LocalDate today, @Nullable Preference last) {

        public boolean is(Enum<?> choice) {
            return last != null
                    && List.<Object>of(last.format(), last.channel(), last.rhythm(), last.grouping(), last.validation())
                            .contains(choice);
        }

        public boolean speaks(String language) {
            return last != null && language.equals(last.language());
        }

        public String day() {
            return last == null ? "" : Integer.toString(last.rhythmDay());
        }

        public String reference() {
            return last == null || last.buyerReference() == null ? "" : last.buyerReference();
        }

        public boolean isNextWorkingDay() {
            return last != null && last.nextWorkingDay();
        }
    }

    /** Everything that can be chosen. */
    record Choices(
            List<Preference.Format> formats,
            List<Preference.Channel> channels,
            List<Rhythm> rhythms,
            List<Grouping> groupings,
            List<Preference.Validation> validations,
            List<String> languages) {

        static final Choices ALL = new Choices(
                List.of(Preference.Format.values()),
                List.of(Preference.Channel.values()),
                List.of(Rhythm.values()),
                List.of(Grouping.values()),
                List.of(Preference.Validation.values()),
                List.of("en", "fr", "nl", "nb", "ro"));
    }

    @GET
    @Transactional
    public TemplateInstance customers(@QueryParam("q") @Nullable String query) {
        var words = query == null ? "" : query.strip();
        var found = words.isEmpty() ? List.<PartyNames.Named>of() : names.containing(words, MOST);
        var newest = preferences.newest(MOST);
        return new Customers(
                words,
                found,
                newest,
                new Names(names.of(newest.stream().map(Preference::partyId).toList())),
                words());
    }

    @GET
    @Path("/{partyId}")
    @Transactional
    public TemplateInstance customer(UUID partyId) {
        var name = Optional.ofNullable(names.of(List.of(partyId)).get(partyId)).orElseThrow(ProblemException::notFound);
        var agreed =
                PreferencesView.of(partyId, preferences.find(List.of(partyId)).getOrDefault(partyId, List.of()));
        var last = agreed.versions().stream().findFirst().orElse(null);
        return new Customer(partyId, name, agreed, new Form(agree.today(partyId), last), Choices.ALL, words());
    }

    @POST
    @Path("/{partyId}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @RolesAllowed("back-office")
    public Response agree(UUID partyId, MultivaluedMap<String, String> form) {
        agree.to(
                partyId,
                request(form),
                Versions.etag(Long.parseLong(text(form, "version").replaceAll("\\D", "0"))));
        return Response.seeOther(URI.create("/invoices/preferences/" + partyId)).build();
    }

    private PreferenceRequest request(MultivaluedMap<String, String> form) {
        try {
            var request = new PreferenceRequest(
                    LocalDate.parse(text(form, "validFrom")),
                    Preference.Format.valueOf(text(form, "format")),
                    Preference.Channel.valueOf(text(form, "channel")),
                    Rhythm.valueOf(text(form, "rhythm")),
                    text(form, "rhythmDay").isEmpty() ? null : Integer.valueOf(text(form, "rhythmDay")),
                    text(form, "nextWorkingDay").equals("true"),
                    Grouping.valueOf(text(form, "grouping")),
                    emptyAsNull(text(form, "language")),
                    emptyAsNull(text(form, "buyerReference")),
                    Preference.Validation.valueOf(text(form, "validation")),
                    LocalDate.parse(text(form, "acceptedOn")),
                    text(form, "acceptedBy"));
            if (validator.validate(request).isEmpty()) {
                return request;
            }
        } catch (DateTimeException | IllegalArgumentException e) {
            throw ProblemException.badRequest("A field of the form is missing or not understood.");
        }
        throw ProblemException.badRequest("A field of the form is missing or not understood.");
    }

    private static String text(MultivaluedMap<String, String> form, String name) {
        return Optional.ofNullable(form.getFirst(name)).orElse("").strip();
    }

    private static @Nullable String emptyAsNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private PreferenceWords words() {
        return new PreferenceWords(page.locale());
    }
}
