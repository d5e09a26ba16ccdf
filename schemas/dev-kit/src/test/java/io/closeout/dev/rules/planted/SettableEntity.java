package io.closeout.dev.rules.planted;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Planted: an entity anybody can change. */
@Entity
public class SettableEntity {

    @Id
    private long id;

    public void setId(long id) {
        this.id = id;
    }
}
