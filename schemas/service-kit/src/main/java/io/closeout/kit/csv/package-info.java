/**
 * Tables that people bring as files and take away as files. A file is read row by row, whatever its size, and taken whole
 * or not at all: what is wrong with it is said by line, the first hundred faults in words and all of them in number.
 * Nothing that is written here is a formula to a spreadsheet.
 */
@NullMarked
package io.closeout.kit.csv;

import org.jspecify.annotations.NullMarked;
