/**
 * Names of parties for people to read. They are looked up when a page is shown and kept in memory for minutes only;
 * nothing of them is stored here, and where the directory is away the id stands for the name.
 */
@NullMarked
package io.closeout.verification.party;

import org.jspecify.annotations.NullMarked;
