/** Processes of the operating system that end with the program that started them, however it ends. */
@NullMarked
package io.closeout.dev.process;

import org.jspecify.annotations.NullMarked;
