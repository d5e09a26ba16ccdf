/**
 * A signed link lets somebody without a login do what its verbs say with one document until it ends, and nothing else.
 * The token is shown once and stored nowhere; reading it changes nothing; one that is unknown, over, used or revoked
 * gets the same answer.
 */
@NullMarked
package io.closeout.report.link;

import org.jspecify.annotations.NullMarked;
