package io.closeout.kit.http;

/** Ends a request with a problem document and rolls its transaction back. */
public final class ProblemException extends RuntimeException implements Refusal {

    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public ProblemException(Problem problem) {
        super(problem.slug() + (problem.detail() == null ? "" : ": " + problem.detail()));
        this.problem = problem;
    }

    /** The one answer for ids that do not exist and ids that belong to somebody else. */
    public static ProblemException notFound() {
        return new ProblemException(StandardProblems.NOT_FOUND);
    }

    public static ProblemException badRequest(String detail) {
        return new ProblemException(StandardProblems.BAD_REQUEST.withDetail(detail));
    }

    /** The request is well-formed, but the thing it is about is in a state that does not allow it. */
    public static ProblemException conflict(String slug, String title, String detail) {
        return new ProblemException(Problem.of(409, slug, title).withDetail(detail));
    }

    /** The request is well-formed, but a rule of the business refuses it. */
    public static ProblemException unprocessable(String slug, String title, String detail) {
        return new ProblemException(Problem.of(422, slug, title).withDetail(detail));
    }

    public static ProblemException forbidden(String detail) {
        return new ProblemException(StandardProblems.FORBIDDEN.withDetail(detail));
    }

    @Override
    public Problem problem() {
        return problem;
    }
}
