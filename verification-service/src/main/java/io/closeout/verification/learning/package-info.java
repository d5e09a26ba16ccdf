/**
 * Whether a rule is worth the work it makes is read from what people decided about its findings. Nothing here changes a
 * rule: a proposal waits for somebody who publishes one.
 */
@NullMarked
package io.closeout.verification.learning;

import org.jspecify.annotations.NullMarked;
