/**
 * How a document is paid: the reference to quote and the code that a banking app reads. Both are functions of the
 * document alone; a code is offered only where the scheme allows it (EPC069-12: euro, SEPA credit transfer).
 */
@NullMarked
package io.closeout.invoicing.transfer;

import org.jspecify.annotations.NullMarked;
