@NullMarked
package io.closeout.dev.process;

import org.jspecify.annotations.NullMarked;
