/** Tests of the contract, and the tools that write its generated and released files. */
@NullMarked
package io.closeout.events;

import org.jspecify.annotations.NullMarked;
