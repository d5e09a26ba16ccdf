package io.closeout.verify.evidence;

/** A database and the role that reads it. */
public record Login(String url, String user, String password) {

    @Override
    public String toString() {
        return user + " at " + url;
    }
}
