/** What other reports of the network say about the same equipment, photos, technicians and operations. */
@NullMarked
package io.closeout.verification.history;

import org.jspecify.annotations.NullMarked;
