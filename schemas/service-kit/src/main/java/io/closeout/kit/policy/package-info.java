/**
 * One policy for everybody, with room for each: overlays from EU to country, station and contract set variables within
 * bounds that the level above declared. A value outside its bounds cannot be published, and a resolved value always
 * says which policy, version and level it comes from. Plain Java; no clock, no database.
 */
@NullMarked
package io.closeout.kit.policy;

import org.jspecify.annotations.NullMarked;
