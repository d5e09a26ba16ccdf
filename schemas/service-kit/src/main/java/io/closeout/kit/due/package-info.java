/**
 * Work that waits in rows of a service's own table until it is due, for all tenants. Taking a row only postpones it: if
 * whoever took it dies, it falls due again; late is possible, lost is not. No tenant waits for the backlog of another. A
 * row that fails comes back after a growing pause, and one that goes on failing is set aside, where a gauge counts it.
 */
@NullMarked
package io.closeout.kit.due;

import org.jspecify.annotations.NullMarked;
