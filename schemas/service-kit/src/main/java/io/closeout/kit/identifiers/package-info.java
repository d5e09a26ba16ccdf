/**
 * Numbers by which tax offices and registers know a company: their form and their check digits. A number is called wrong
 * only where its country publishes the rule; where the rule is uncertain it is doubtful, which warns and never refuses.
 * Whether a number is in use only a register can tell. Plain Java.
 */
@NullMarked
package io.closeout.kit.identifiers;

import org.jspecify.annotations.NullMarked;
