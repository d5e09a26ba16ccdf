package io.closeout.invoicing.evidence;

import io.closeout.invoicing.issuing.DocumentContent.Subject;
import java.util.List;

/** The photos of one report. */
public record Album(Subject subject, List<Photo> photos) {}
