/**
 * What a customer signed never changes. A signature binds the digest of one content; a correction is a further version
 * beside it, with the difference spelt out, and a signer's name leaves this service in no event.
 */
@NullMarked
package io.closeout.report.signing;

import org.jspecify.annotations.NullMarked;
