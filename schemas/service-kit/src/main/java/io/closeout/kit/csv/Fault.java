package io.closeout.kit.csv;

/**
 * One thing that is wrong.
 *
 * @param line of a CSV file, from 1 with the header; the place in a JSON array, from 1; 0 in a form
 * @param field column; '' if it is about the line
 */
public record Fault(int line, String field, String detail) {}
