package io.closeout.invoicing.branding;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.closeout.invoicing.document.Typeface;
import io.closeout.kit.sql.Database;
import io.closeout.kit.tenancy.Tenants;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The brandings of the current tenant. They are added to and never changed. */
@ApplicationScoped
class Brandings {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String COLUMNS =
            "version, valid_from, published_at, published_by, accent, typeface, compact, logo_sha256, texts";
    private static final String SELECT = "select " + COLUMNS + " from branding where tenant_id = ? and seller_id = ?";

    private final Database database;
    private final Tenants tenants;

    Brandings(Database database, Tenants tenants) {
        this.database = database;
        this.tenants = tenants;
    }

    /** What is written for people, by language. */
    record Texts(Map<String, String> footers, Map<String, String> notes) {}

    /** The last version that had begun on that day and was published by then. */
    Optional<Branding> inForce(UUID sellerId, LocalDate day, Instant by) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(SELECT + """
                     and valid_from <= ? and published_at <= ?
                    order by version desc limit 1""")) {
                statement.setString(1, tenants.current());
                statement.setObject(2, sellerId);
                statement.setObject(3, day);
                statement.setObject(4, by.atOffset(ZoneOffset.UTC));
                return read(statement).stream().findFirst();
            }
        });
    }

    /** All versions, the newest first. */
    List<Branding> ofSeller(UUID sellerId) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement(SELECT + " order by version desc")) {
                statement.setString(1, tenants.current());
                statement.setObject(2, sellerId);
                return read(statement);
            }
        });
    }

    /** Those in whose series documents are numbered, and those that have a branding. */
    List<UUID> sellers() {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("""
                    select issuer_id from number_series where tenant_id = ?
                    union select seller_id from branding where tenant_id = ? order by 1""")) {
                statement.setString(1, tenants.current());
                statement.setString(2, tenants.current());
                var found = new ArrayList<UUID>();
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(rows.getObject(1, UUID.class));
                    }
                }
                return found;
            }
        });
    }

    /** @return false if somebody else published this version in the meantime */
    boolean add(UUID sellerId, Branding branding) {
        return database.with(connection -> {
            try (var statement = connection.prepareStatement("insert into branding (tenant_id, seller_id, " + COLUMNS
                    + ") values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing")) {
                statement.setString(1, tenants.current());
                statement.setObject(2, sellerId);
                statement.setInt(3, branding.version());
                statement.setObject(4, branding.validFrom());
                statement.setObject(5, branding.publishedAt().atOffset(ZoneOffset.UTC));
                statement.setString(6, branding.publishedBy());
                write(statement, branding.style());
                return statement.executeUpdate() == 1;
            }
        });
    }

    private static void write(PreparedStatement statement, Style style) throws SQLException {
        statement.setString(7, style.accent());
        statement.setString(8, style.typeface().name());
        statement.setBoolean(9, style.compact());
        statement.setBytes(10, style.logo() == null ? null : HexFormat.of().parseHex(style.logo()));
        try {
            statement.setString(11, JSON.writeValueAsString(new Texts(style.footers(), style.notes())));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static List<Branding> read(PreparedStatement statement) throws SQLException {
        var found = new ArrayList<Branding>();
        try (var rows = statement.executeQuery()) {
            while (rows.next()) {
                found.add(new Branding(
                        rows.getInt(1),
                        rows.getObject(2, LocalDate.class),
                        rows.getObject(3, OffsetDateTime.class).toInstant(),
                        rows.getString(4),
                        style(rows)));
            }
        }
        return found;
    }

    private static Style style(ResultSet rows) throws SQLException {
        var logo = rows.getBytes(8);
        try {
            var texts = JSON.readValue(rows.getString(9), Texts.class);
            return new Style(
                    rows.getString(5),
                    Typeface.valueOf(rows.getString(6)),
                    rows.getBoolean(7),
                    logo == null ? null : HexFormat.of().formatHex(logo),
                    texts.footers(),
                    texts.notes());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a stored branding cannot be read", e);
        }
    }
}
