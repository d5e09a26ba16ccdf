package io.closeout.verification.review;

import io.closeout.kit.http.ProblemException;
import io.closeout.verification.coverage.LineDecision.Payment;
import io.closeout.verification.review.ApprovalRequest.Line;
import io.closeout.verification.review.QueryRequest.Asked;
import io.closeout.verification.wording.Wording;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Validator;
import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a reviewer typed into the forms of a case, under the same rules as the API. */
@ApplicationScoped
class DecisionForms {

    private static final String QUANTITY = "approved.";
    private static final String PROPOSED = "proposed.";
    private static final String PAYS = "pays.";

    private final ApproveReport approve;
    private final RejectReport reject;
    private final QueryStation query;
    private final Validator validator;

    DecisionForms(ApproveReport approve, RejectReport reject, QueryStation query, Validator validator) {
        this.approve = approve;
        this.reject = reject;
        this.query = query;
        this.validator = validator;
    }

    static List<String> reasons() {
        return Wording.keysOf("rejection.");
    }

    void decide(UUID caseId, String decision, String etag, MultivaluedMap<String, String> form) {
        switch (decision) {
            case "approval" -> approve.of(caseId, etag, valid(approval(form)));
            case "rejection" -> reject.of(caseId, etag, valid(rejection(form)));
            default -> query.about(caseId, etag, valid(query(form)));
        }
    }

    static ApprovalRequest approval(MultivaluedMap<String, String> form) {
        var lines = form.keySet().stream()
                .filter(name -> name.startsWith(QUANTITY) || name.startsWith(PAYS))
                .map(name -> name.substring(name.indexOf('.') + 1))
                .distinct()
                .map(lineId -> line(form, lineId))
                .filter(line -> line.approvedQuantity() != null || line.coverage() != null)
                .sorted(Comparator.comparing(Line::lineId))
                .toList();
        return new ApprovalRequest(text(form, "reason"), lines, form.containsKey("waiveQuery"));
    }

    /** What was typed about a line; null where it was left as proposed. */
    private static Line line(MultivaluedMap<String, String> form, String lineId) {
        var typed = text(form, QUANTITY + lineId);
        var isChanged = typed != null && !typed.equals(text(form, PROPOSED + lineId));
        return new Line(lineId, isChanged ? number(typed) : null, payment(text(form, PAYS + lineId)));
    }

    private static @Nullable Payment payment(@Nullable String typed) {
        return FilterValues.oneOf(Payment.class, "coverage", typed).orElse(null);
    }

    private static RejectionRequest rejection(MultivaluedMap<String, String> form) {
        var reason = text(form, "reasonKey");
        return new RejectionRequest(reason == null ? "" : reason, form.containsKey("correctable"), text(form, "text"));
    }

    private static QueryRequest query(MultivaluedMap<String, String> form) {
        var words = text(form, "text");
        return new QueryRequest(
                List.of(new Asked(text(form, "lineId"), text(form, "ruleId"), words == null ? "" : words)));
    }

    <T> T valid(T request) {
        var faults = validator.validate(request);
        if (!faults.isEmpty()) {
            throw ProblemException.badRequest(faults.stream()
                    .map(fault -> fault.getPropertyPath() + " " + fault.getMessage())
                    .sorted()
                    .collect(Collectors.joining("; ")));
        }
        return request;
    }

    /** Null where nothing was typed. */
    private static @Nullable String text(MultivaluedMap<String, String> form, String name) {
        var typed = form.getFirst(name);
        if (typed == null || typed.isBlank()) {
            return null;
        }
        if (typed.codePoints().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t')) {
            throw ProblemException.badRequest("The form holds control characters.");
        }
        return typed.strip();
    }

    private static @Nullable BigDecimal number(@Nullable String typed) {
        if (typed == null) {
            return null;
        }
        var plain = typed.replace(',', '.');
        if (!plain.matches("[0-9]{1,13}(\\.[0-9]{1,10})?")) {
            throw ProblemException.badRequest("An approved quantity is a plain number such as 1.5.");
        }
        return new BigDecimal(plain);
    }
}
