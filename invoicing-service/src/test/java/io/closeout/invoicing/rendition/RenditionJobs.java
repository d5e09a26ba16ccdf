package io.closeout.invoicing.rendition;

import jakarta.enterprise.context.ApplicationScoped;

/** Runs the job that a scheduler would run. */
@ApplicationScoped
public class RenditionJobs {

    private final RenderDocuments render;

    RenditionJobs(RenderDocuments render) {
        this.render = render;
    }

    public void run() {
        render.render();
    }
}
