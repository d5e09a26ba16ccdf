/**
 * The one directory of stations, manufacturers and customers. Events tell that a party changed and nothing personal;
 * its details are given to our own services on request and to nobody else.
 */
@NullMarked
package io.closeout.report.parties;

import org.jspecify.annotations.NullMarked;
