/** What runs inside the processes of the local servers, on their class path and not on ours. */
@NullMarked
package io.closeout.dev.server;

import org.jspecify.annotations.NullMarked;
