/**
 * Follows a case from the content a customer signed to the events that tell of it, with nothing but a file: no service,
 * no broker and no database is asked, and what differs is named to the byte.
 */
@NullMarked
package io.closeout.verify.chain;

import org.jspecify.annotations.NullMarked;
