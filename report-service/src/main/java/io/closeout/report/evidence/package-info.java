/**
 * Photos as evidence. The file a device sent is kept byte for byte under its digest, and only offices take it out; what
 * people see was decoded and drawn anew, without what the camera wrote into it. Whatever a row of the database names, the
 * store has.
 */
@NullMarked
package io.closeout.report.evidence;

import org.jspecify.annotations.NullMarked;
