/**
 * From a verified report to a settled invoice: what is billed is priced, taxed, numbered and issued once, and every
 * cent that comes in is accounted for. This package only connects the features below to their topics.
 */
@NullMarked
package io.closeout.invoicing;

import org.jspecify.annotations.NullMarked;
