/**
 * What a report may name, as data: kinds of work with the photos they should have, units, operations, parts, travel zones
 * and reasons for a refusal, each in the five languages. A device keeps it and works on without a connection; its version
 * changes exactly when something in it does.
 */
@NullMarked
package io.closeout.report.catalogue;

import org.jspecify.annotations.NullMarked;
