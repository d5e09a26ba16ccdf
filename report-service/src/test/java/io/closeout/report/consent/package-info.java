/** Tests of consent. */
@NullMarked
package io.closeout.report.consent;

import org.jspecify.annotations.NullMarked;
