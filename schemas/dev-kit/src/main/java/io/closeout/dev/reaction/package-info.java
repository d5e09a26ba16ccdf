/** The hard cases every reaction must survive, written once and inherited by each reaction's test. */
@NullMarked
package io.closeout.dev.reaction;

import org.jspecify.annotations.NullMarked;
