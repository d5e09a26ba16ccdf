/**
 * What is about a person lies sealed under a key of that person's own, and the key under a master key that is kept apart
 * from the database. Erasing somebody destroys their key and no row that anybody signed: the sealed bytes stay, the
 * digests over them still hold, and nobody can read them. A service that seals says so in its properties
 * ({@code closeout.sealing=true}) and has a table {@code person_key}; the others have none of this.
 */
@NullMarked
package io.closeout.kit.vault;

import org.jspecify.annotations.NullMarked;
