/** Lives through the sample quarter in front of the user: reports, reviews, payments and a hundred days of waiting. */
@NullMarked
package io.closeout.local.demo;

import org.jspecify.annotations.NullMarked;
