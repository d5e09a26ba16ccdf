package io.closeout.dev.platform;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who can log in, and what the issuer says about them.
 *
 * @param id short name, also the user name at the login page
 * @param subject the {@code sub} claim
 * @param roles the {@code groups} claim
 * @param tenant the network whose data they see; null for those who belong to none
 * @param party the station, manufacturer or customer they act for; null for nobody's
 * @param audience who may accept their token; empty means every service and the web client
 */
public record Persona(
        String id,
        String name,
        String subject,
        List<String> roles,
        @Nullable String tenant,
        @Nullable String party,
        List<String> audience) {

    public Persona {
        roles = List.copyOf(roles);
        audience = List.copyOf(audience);
    }

    /** Nobody in particular, to be described with the methods below. */
    public static Persona called(String id) {
        return new Persona(id, id, id, List.of(), null, null, List.of());
    }

    public Persona withRoles(String... given) {
        return new Persona(id, name, subject, List.of(given), tenant, party, audience);
    }

    public Persona ofTenant(@Nullable String network) {
        return new Persona(id, name, subject, roles, network, party, audience);
    }

    public Persona actingFor(@Nullable String partyId) {
        return new Persona(id, name, subject, roles, tenant, partyId, audience);
    }

    public Persona withSubject(String sub) {
        return new Persona(id, name, sub, roles, tenant, party, audience);
    }

    public Persona forAudience(String... accepted) {
        return new Persona(id, name, subject, roles, tenant, party, List.of(accepted));
    }

    /** The claims of their tokens; {@code everyone} is the audience of those who name none. */
    Map<String, Object> claims(List<String> everyone) {
        var claims = new LinkedHashMap<String, Object>();
        claims.put("sub", subject);
        claims.put("preferred_username", id);
        claims.put("name", name);
        claims.put("groups", new ArrayList<>(roles));
        claims.put("aud", audience.isEmpty() ? everyone : audience);
        if (tenant != null) {
            claims.put("tenant", tenant);
        }
        if (party != null) {
            claims.put("party", party);
        }
        return claims;
    }
}
