package io.closeout.dev.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.math.BigInteger;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateCrtKey;
import java.util.Base64;
import java.util.LinkedHashMap;

/** A signing key of this platform alone; the one inside the issuer's jar is known to the whole world. */
final class IssuerKey {

    private IssuerKey() {}

    /** A new RSA key as a JSON Web Key (RFC 7517), private parts included. */
    static String next() {
        try {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return json((RSAPrivateCrtKey) generator.generateKeyPair().getPrivate());
        } catch (NoSuchAlgorithmException | JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String json(RSAPrivateCrtKey key) throws JsonProcessingException {
        var jwk = new LinkedHashMap<String, String>();
        jwk.put("kty", "RSA");
        jwk.put("use", "sig");
        jwk.put("kid", "closeout");
        jwk.put("n", unsigned(key.getModulus()));
        jwk.put("e", unsigned(key.getPublicExponent()));
        jwk.put("d", unsigned(key.getPrivateExponent()));
        jwk.put("p", unsigned(key.getPrimeP()));
        jwk.put("q", unsigned(key.getPrimeQ()));
        jwk.put("dp", unsigned(key.getPrimeExponentP()));
        jwk.put("dq", unsigned(key.getPrimeExponentQ()));
        jwk.put("qi", unsigned(key.getCrtCoefficient()));
        return new JsonMapper().writeValueAsString(jwk);
    }

    private static String unsigned(BigInteger value) {
        var bytes = value.toByteArray();
        var from = bytes.length > 1 && bytes[0] == 0 ? 1 : 0;
        var magnitude = java.util.Arrays.copyOfRange(bytes, from, bytes.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(magnitude);
    }
}
