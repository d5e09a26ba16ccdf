package io.closeout.dev.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Asks an address whether it answers 200. */
public final class HttpProbe {

    private HttpProbe() {}

    public static boolean answers(String url) {
        try {
            var connection = (HttpURLConnection) URI.create(url).toURL().openConnection();
            connection.setConnectTimeout(1000);
            connection.setReadTimeout(2000);
            try {
                return connection.getResponseCode() == 200;
            } finally {
                connection.disconnect();
            }
        } catch (IOException notYet) {
            return false;
        }
    }
}
