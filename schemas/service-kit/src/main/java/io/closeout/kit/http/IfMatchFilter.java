package io.closeout.kit.http;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Guards {@link RequireIfMatch}. A star would match whatever is there, which is the lost update itself. */
@Provider
@RequireIfMatch
public class IfMatchFilter implements ContainerRequestFilter {

    @Override
    public void filter(ContainerRequestContext request) {
        var expected = request.getHeaderString(HttpHeaders.IF_MATCH);
        if (expected == null || expected.isBlank() || expected.strip().equals("*")) {
            throw new ProblemException(StandardProblems.IF_MATCH_MISSING);
        }
    }
}
