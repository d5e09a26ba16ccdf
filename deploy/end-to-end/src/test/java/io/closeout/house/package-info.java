/** Shows that each tool of the build can fail it, and that what the papers say is still so. */
@NullMarked
package io.closeout.house;

import org.jspecify.annotations.NullMarked;
