package io.closeout.kit.policy;

/** A setting that was checked against its definition. */
record TypedSetting(Object value, Bounds bounds) {

    boolean fitsInto(Bounds outer) {
        return outer.contains(value) && outer.narrowedBy(bounds).isWithin(outer);
    }
}
