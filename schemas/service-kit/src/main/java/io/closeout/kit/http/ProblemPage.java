package io.closeout.kit.http;

/** Shows a problem to a person who opened a page. */
public interface ProblemPage {

    String html(Problem problem);
}
