package io.closeout.report.signing;

import io.closeout.kit.http.ProblemException;
import io.closeout.report.reach.Roles;
import io.closeout.report.signing.AnswerRequest.Answer;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Takes the answer to a query from the page of the verification on which the station reads the questions, and leads back
 * there. An answer is a statement about the report, so it is kept and published here.
 */
@Path("/reports/{id}/queries/{queryId}/answer")
@RolesAllowed({Roles.TECHNICIAN, Roles.STATION, Roles.BACK_OFFICE})
public class QueryAnswerForm {

    private static final String FIELD = "answer.";

    private final AnswerQuery answerQuery;

    QueryAnswerForm(AnswerQuery answerQuery) {
        this.answerQuery = answerQuery;
    }

    @POST
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    public Response answer(UUID id, UUID queryId, MultivaluedMap<String, String> form) {
        answerQuery.answer(id, queryId, new AnswerRequest(answers(form)));
        return Response.seeOther(URI.create("/verifications/%s/exchange?answered=%s".formatted(id, queryId)))
                .build();
    }

    private static List<@Nullable Answer> answers(MultivaluedMap<String, String> form) {
        return form.entrySet().stream()
                .filter(field -> field.getKey().startsWith(FIELD))
                .sorted(Map.Entry.comparingByKey())
                .<@Nullable Answer>map(field -> new Answer(
                        field.getKey().substring(FIELD.length()),
                        words(field.getValue().getFirst())))
                .toList();
    }

    /** A browser ends lines with two characters and counts them as one. */
    private static String words(String typed) {
        var text = typed.replace("\r\n", "\n");
        if (text.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
            throw ProblemException.badRequest("The form holds control characters.");
        }
        return text;
    }
}
