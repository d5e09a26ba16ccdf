package io.closeout.kit.testapp;

import io.smallrye.common.annotation.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.eclipse.microprofile.reactive.messaging.Incoming;

/** The consumer of the tutorials: it lets the database's failure through to the connector. */
@ApplicationScoped
public class Naive {

    private final DataSource dataSource;
    private final Set<String> taken = ConcurrentHashMap.newKeySet();

    Naive(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    @Incoming("naive")
    @Blocking
    void events(ConsumerRecords<String, byte[]> chunk) throws SQLException {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select 1");
        }
        chunk.forEach(record -> taken.add(record.key()));
    }

    public int taken() {
        return taken.size();
    }

    public boolean hasTakenAnyOf(List<UUID> cases) {
        return cases.stream().anyMatch(id -> taken.contains(id.toString()));
    }
}
