@NullMarked
package io.closeout.dev.platform;

import org.jspecify.annotations.NullMarked;
