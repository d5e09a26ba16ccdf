@NullMarked
package io.closeout.kit.vault;

import org.jspecify.annotations.NullMarked;
