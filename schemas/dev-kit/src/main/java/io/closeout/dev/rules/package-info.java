/** The house rules, each with a tool that checks it and a violation that shows the tool can fail. */
@NullMarked
package io.closeout.dev.rules;

import org.jspecify.annotations.NullMarked;
