/**
 * What is about a person lies sealed under a key of that person's own, and the key under a master key that is kept apart
 * from the database. Erasing somebody destroys their key and no row that anybody signed: the sealed bytes stay, the
 * digests over them still hold, and nobody can read them.
 */
@NullMarked
package io.closeout.report.vault;

import org.jspecify.annotations.NullMarked;
