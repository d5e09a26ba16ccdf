/**
 * The technician's page: a web app that is installed with the first visit, works without a network, and sends what was
 * written and signed on site when there is one again. What the browser loads is named by its content, so that one
 * version never meets parts of another.
 */
@NullMarked
package io.closeout.report.field;

import org.jspecify.annotations.NullMarked;
