/**
 * How the documents of each seller look: colour, logo, font, footer and payment note, in versions that never change. A
 * document is printed in the look that was in force when it was issued, today and in ten years.
 */
@NullMarked
package io.closeout.invoicing.branding;

import org.jspecify.annotations.NullMarked;
