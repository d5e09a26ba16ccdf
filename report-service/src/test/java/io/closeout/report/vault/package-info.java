@NullMarked
package io.closeout.report.vault;

import org.jspecify.annotations.NullMarked;
