package io.closeout.dev.platform;

/** A port for each server; 0 means any free one, which the platform then keeps for its later starts. */
public record Ports(int kafka, int postgres, int identity, int mail, int registry) {

    public static final Ports FREE = new Ports(0, 0, 0, 0, 0);
}
