package io.closeout.e2e;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;

/** What a service has set aside, read with the role that can read everything and change nothing. */
final class ParkedRows {

    private final Product product;

    ParkedRows(Product product) {
        this.product = product;
    }

    /** One parked record. */
    record Row(UUID id, String reason, String state, byte @Nullable [] value) {}

    Optional<Row> of(String service, RecordMetadata place) {
        var postgres = product.platform().postgres();
        try (var connection = postgres.connect(service, postgres.verify());
                var statement = connection.prepareStatement("select id, reason, state, record_value from parked"
                        + " where topic = ? and partition = ? and \"offset\" = ?")) {
            statement.setString(1, place.topic());
            statement.setInt(2, place.partition());
            statement.setLong(3, place.offset());
            try (var row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new Row(
                                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getBytes(4)))
                        : Optional.empty();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
