/**
 * Plain SQL beside Hibernate, on the connection of the current transaction, for work that is sets rather than
 * entities. Says of every failure whether waiting can cure it.
 */
@NullMarked
package io.closeout.kit.sql;

import org.jspecify.annotations.NullMarked;
