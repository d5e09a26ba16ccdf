/** What the rendered objects must keep to, rule by rule; every rule is shown to catch a planted violation. */
@NullMarked
package io.closeout.kubernetes.policy;

import org.jspecify.annotations.NullMarked;
