/** What the image file must keep to, rule by rule; every rule is shown to catch a planted violation. */
@NullMarked
package io.closeout.kubernetes.images;

import org.jspecify.annotations.NullMarked;
