package io.closeout.kit.http;

/** The problems every service can have, each with one name and one wording. */
final class StandardProblems {

    static final Problem BAD_REQUEST = Problem.of(400, "bad-request", "The request cannot be understood");
    static final Problem MALFORMED_BODY = Problem.of(400, "malformed-body", "The body is not what this address takes");
    static final Problem INVALID = Problem.of(400, "invalid-input", "Some of the input is not valid");
    static final Problem UNAUTHORISED = Problem.of(401, "unauthorised", "Sign in to continue");
    static final Problem FORBIDDEN = Problem.of(403, "forbidden", "Your role does not allow this");
    static final Problem CROSS_SITE =
            Problem.of(403, "cross-site-request", "This form was not sent from one of our pages");
    static final Problem NOT_FOUND = Problem.of(404, "not-found", "There is nothing here")
            .withDetail("The address does not exist, or it is not yours to see.");
    static final Problem NOT_ALLOWED = Problem.of(405, "method-not-allowed", "This address does not take this method");
    static final Problem NOT_ACCEPTABLE =
            Problem.of(406, "not-acceptable", "This address cannot answer in the form asked for");
    static final Problem CONFLICT = Problem.of(409, "conflict", "Somebody else did this first");
    static final Problem STILL_RUNNING =
            Problem.of(409, "still-running", "The first request with this key is still running");
    static final Problem STALE = Problem.of(412, "stale-version", "Somebody changed this in the meantime")
            .withDetail("Read it again, check the difference and repeat your change.");
    static final Problem TOO_LARGE = Problem.of(413, "body-too-large", "The body is too large");
    static final Problem UNSUPPORTED =
            Problem.of(415, "unsupported-media-type", "This address does not take this kind of body");
    static final Problem KEY_REUSED =
            Problem.of(422, "idempotency-key-reused", "This key was used for a different request");
    static final Problem IF_MATCH_MISSING = Problem.of(428, "if-match-missing", "Say which version you change")
            .withDetail("Send the ETag you read as If-Match.");
    static final Problem INTERNAL = Problem.of(500, "internal-error", "Something went wrong on our side")
            .withDetail("Nothing was changed. Try again, and name the correlation id if it happens again.");
    static final Problem UNAVAILABLE = Problem.of(503, "unavailable", "We cannot do this right now")
            .withDetail("Nothing is lost. Try again in a few seconds.");

    private StandardProblems() {}
}
