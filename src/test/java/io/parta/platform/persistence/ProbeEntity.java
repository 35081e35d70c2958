package io.parta.platform.persistence;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.util.UUID;

/** A row of the tests' own table: something commands can change. */
@Entity
@Table(name = "command_probe")
public class ProbeEntity {

    @Id
    UUID id;

    @Column(nullable = false)
    String name;

    int count;

    @Version
    int version;

    ProbeEntity() {}

    ProbeEntity(UUID id, String name) {
        this.id = id;
        this.name = name;
    }
}
