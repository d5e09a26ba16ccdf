/** The technician's page as a browser gets it; what it does is told in the browser's own tests, deploy/end-to-end. */
@NullMarked
package io.closeout.report.field;

import org.jspecify.annotations.NullMarked;
