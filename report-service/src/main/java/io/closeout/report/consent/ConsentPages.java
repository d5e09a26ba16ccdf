package io.closeout.report.consent;

import io.closeout.kit.look.Page;
import io.closeout.kit.tenancy.Tenants;
import io.closeout.report.link.LinkDoor;
import io.closeout.report.link.LinkVerb;
import io.closeout.report.signing.AnswerProposal;
import io.closeout.report.signing.ProposalKey;
import io.closeout.report.signing.ProposalState;
import io.quarkus.qute.Location;
import io.quarkus.qute.Template;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.CookieParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The signer's page. Its proof is the link, so no login is asked for; opening and reading change nothing, and what leads
 * nowhere is told apart neither by status nor by words.
 */
@Path("/reports/links")
@Blocking
@PermitAll
@Produces(MediaType.TEXT_HTML)
public class ConsentPages {

    private static final int GONE = 404;
    private static final int INCOMPLETE = 422;

    private final LinkDoor door;
    private final AskSigner askSigner;
    private final AnswerProposal answers;
    private final Tenants tenants;
    private final Page page;
    private final Template question;
    private final Template outcome;
    private final Template gone;

    ConsentPages(
            LinkDoor door,
            AskSigner askSigner,
            AnswerProposal answers,
            Tenants tenants,
            Page page,
            @Location("consent/question") Template question,
            @Location("consent/outcome") Template outcome,
            @Location("consent/gone") Template gone) {
        this.door = door;
        this.askSigner = askSigner;
        this.answers = answers;
        this.tenants = tenants;
        this.page = page;
        this.question = question;
        this.outcome = outcome;
        this.gone = gone;
    }

    /** From the address with the token to one without. */
    @GET
    @Path("/open/{token}")
    public Response open(String token, @Context RoutingContext request) {
        return door.open(token, LinkVerb.READ, request)
                .map(holder -> Response.seeOther(at(holder.link().id(), ""))
                        .cookie(door.cookie(holder, request))
                        .build())
                .orElseGet(this::nowhere);
    }

    @GET
    @Path("/{linkId}")
    public Response read(
            UUID linkId, @CookieParam(LinkDoor.COOKIE) @Nullable String cookie, @Context RoutingContext request) {
        return door.enter(linkId, cookie, LinkVerb.READ, request)
                .flatMap(holder -> openQuestion(holder)
                        .map(asked -> Response.ok(form(holder, asked, AnswerForm.empty(), Map.of()))
                                .build()))
                .orElseGet(this::nowhere);
    }

    @POST
    @Path("/{linkId}/agreement")
    public Response agree(
            UUID linkId,
            @CookieParam(LinkDoor.COOKIE) @Nullable String cookie,
            @BeanParam AnswerForm form,
            @Context RoutingContext request) {
        return answer(linkId, cookie, form, request, new Answer() {
            @Override
            public Map<String, String> faults(ConsentWords words) {
                return form.faultsOfAgreement(words);
            }

            @Override
            public boolean take(ProposalKey key) {
                return answers.agree(key, linkId, form.name(), form.role());
            }
        });
    }

    @POST
    @Path("/{linkId}/refusal")
    public Response decline(
            UUID linkId,
            @CookieParam(LinkDoor.COOKIE) @Nullable String cookie,
            @BeanParam AnswerForm form,
            @Context RoutingContext request) {
        return answer(linkId, cookie, form, request, new Answer() {
            @Override
            public Map<String, String> faults(ConsentWords words) {
                return form.faultsOfRefusal(words);
            }

            @Override
            public boolean take(ProposalKey key) {
                return answers.decline(key, linkId, form.reason());
            }
        });
    }

    /** What came of the answer, for a little while. */
    @GET
    @Path("/{linkId}/outcome")
    public Response outcome(
            UUID linkId, @CookieParam(LinkDoor.COOKIE) @Nullable String cookie, @Context RoutingContext request) {
        return door.afterwards(linkId, cookie, request)
                .flatMap(this::question)
                .map(answered -> Response.ok(outcome.data("question", answered).data("text", outcomeText(answered)))
                        .build())
                .orElseGet(this::nowhere);
    }

    /** An answer to a question. */
    private interface Answer {

        Map<String, String> faults(ConsentWords words);

        /** @return false if it comes too late */
        boolean take(ProposalKey key);
    }

    private Response answer(
            UUID linkId, @Nullable String cookie, AnswerForm form, RoutingContext request, Answer answer) {
        return door.answering(linkId, cookie, request)
                .filter(holder -> holder.token().isFormToken(linkId.toString(), form.formToken))
                .flatMap(holder -> answered(holder, form, answer))
                .orElseGet(this::nowhere);
    }

    private Optional<Response> answered(LinkDoor.Holder holder, AnswerForm form, Answer answer) {
        return question(holder).flatMap(asked -> {
            var faults = answer.faults(new ConsentWords(asked.locale()));
            if (asked.state() == ProposalState.OPEN && !faults.isEmpty()) {
                return Optional.of(Response.status(INCOMPLETE)
                        .entity(form(holder, asked, form, faults))
                        .build());
            }
            var taken = tenants.inTransaction(
                    holder.link().tenantId(),
                    () -> answer.take(
                            ProposalKey.named(holder.link().document()).orElseThrow()));
            return taken
                    ? Optional.of(Response.seeOther(at(holder.link().id(), "/outcome"))
                            .build())
                    : Optional.empty();
        });
    }

    private Optional<Question> openQuestion(LinkDoor.Holder holder) {
        return question(holder).filter(asked -> asked.state() == ProposalState.OPEN);
    }

    private Optional<Question> question(LinkDoor.Holder holder) {
        var asked = tenants.inTransaction(holder.link().tenantId(), () -> askSigner.about(holder.link()));
        asked.ifPresent(found -> page.speaks(found.locale()));
        return asked;
    }

    private TemplateInstance form(LinkDoor.Holder holder, Question asked, AnswerForm form, Map<String, String> faults) {
        var id = holder.link().id();
        return question.data("question", asked)
                .data("words", asked.words())
                .data("form", form)
                .data("faults", faults)
                .data("linkId", id)
                .data("formToken", holder.token().formToken(id.toString()))
                .data("density", "field");
    }

    private static String outcomeText(Question answered) {
        var words = new ConsentWords(answered.locale());
        return answered.agreedVersion() == null
                ? words.of("declined_text", answered.number(), answered.station())
                : words.of("agreed_text", answered.number(), answered.agreedVersion());
    }

    private Response nowhere() {
        return Response.status(GONE)
                .entity(gone.data("words", new ConsentWords(page.locale()).all()))
                .build();
    }

    private static URI at(UUID linkId, String rest) {
        return URI.create("/reports/links/" + linkId + rest);
    }
}
