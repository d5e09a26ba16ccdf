package io.closeout.verification.review;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.closeout.kit.http.Problem;
import io.closeout.kit.http.ProblemException;
import io.closeout.kit.http.Versions;
import io.closeout.kit.look.Page;
import io.closeout.verification.approval.Verification;
import io.closeout.verification.approval.Verifications;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.Map;
import java.util.UUID;

/**
 * Hands a case to one reviewer at a time. Who decides on a version that is no longer the newest gets a refusal that
 * shows the newest one.
 */
@ApplicationScoped
public class CaseDesk {

    private final Verifications verifications;
    private final EntityManager rows;
    private final CaseViews views;
    private final Page reader;
    private final ObjectMapper json;

    CaseDesk(Verifications verifications, EntityManager rows, CaseViews views, Page reader, ObjectMapper json) {
        this.verifications = verifications;
        this.rows = rows;
        this.views = views;
        this.reader = reader;
        this.json = json;
    }

    /** @throws ProblemException 404, or 412 with the newest state if the reviewer saw an older one */
    public Verification take(UUID caseId, String ifMatch) {
        var verification = verifications.lock(caseId).orElseThrow(ProblemException::notFound);
        try {
            Versions.check(ifMatch, verification.rowVersion());
        } catch (ProblemException stale) {
            throw new ProblemException(withCurrent(stale.problem(), verification));
        }
        return verification;
    }

    /** The case as its reader sees it after the change. */
    VerificationView put(Verification verification) {
        rows.flush();
        return views.of(verification, reader.locale());
    }

    // The picture is made of plain JSON values, as problem documents are.
    private Problem withCurrent(Problem stale, Verification verification) {
        Map<String, Object> current =
                json.convertValue(views.of(verification, reader.locale()), new TypeReference<>() {});
        return stale.with("current", current).with("currentETag", Versions.etag(verification.rowVersion()));
    }
}
