/**
 * The whole product from outside: packaged services in their production profile, real servers, real tokens. Stories
 * say what it is for; faults say what it stands, and after each the invariant checker has the last word.
 */
@NullMarked
package io.closeout.e2e;

import org.jspecify.annotations.NullMarked;
