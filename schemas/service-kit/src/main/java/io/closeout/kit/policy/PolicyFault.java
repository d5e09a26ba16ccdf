package io.closeout.kit.policy;

/** One reason why a policy cannot be published: where it stands and what is wrong with it. */
public record PolicyFault(String where, String what) {

    @Override
    public String toString() {
        return where + ": " + what;
    }
}
