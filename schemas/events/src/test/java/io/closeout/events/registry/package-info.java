/** Tests of what talks to a registry, against a server of the JDK that answers as told. */
@NullMarked
package io.closeout.events.registry;

import org.jspecify.annotations.NullMarked;
