package io.parta.organization.structure;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.io.Serializable;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A class as commands change it. */
@Entity
@Table(name = "school_class")
@IdClass(SchoolClassEntity.Key.class)
class SchoolClassEntity implements LockedClass {

    @Id
    UUID organizationId = new UUID(0, 0);

    @Id
    UUID id = new UUID(0, 0);

    UUID lineageId = new UUID(0, 0);

    @Nullable
    UUID predecessorId;

    int academicYear;

    @Enumerated(EnumType.STRING)
    SchoolClassState state = SchoolClassState.ACTIVE;

    String name = "";

    @Nullable
    Integer grade;

    @Nullable
    String letter;

    @Nullable
    Integer course;

    @Nullable
    @Enumerated(EnumType.STRING)
    AgeGroup ageGroup;

    /** Kept by statements: students who come and go are no reason to refuse who renames the class. */
    @Column(insertable = false, updatable = false)
    int studentCount;

    @Nullable
    Instant endedAt;

    Instant createdAt = Instant.EPOCH;
    Instant updatedAt = Instant.EPOCH;

    @Version
    int version;

    @Override
    public UUID organizationKey() {
        return organizationId;
    }

    @Override
    public UUID key() {
        return id;
    }

    @Override
    public int academicYear() {
        return academicYear;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SchoolClassState state() {
        return state;
    }

    @Override
    public ClassForm form() {
        return ClassForm.of(this);
    }

    /** Ends the class: it goes on no further under this row. */
    void end(SchoolClassState end, Instant now) {
        state = end;
        endedAt = now;
        updatedAt = now;
    }

    @Override
    public Map<String, @Nullable String> facts() {
        var facts = new LinkedHashMap<String, @Nullable String>();
        facts.put("name", name);
        facts.put("academicYear", String.valueOf(academicYear));
        facts.put("state", state.name());
        facts.put("grade", grade == null ? null : grade.toString());
        facts.put("letter", letter);
        facts.put("course", course == null ? null : course.toString());
        facts.put("ageGroup", ageGroup == null ? null : ageGroup.name());
        return facts;
    }

    /** Primary key of the table. */
    record Key(UUID organizationId, UUID id) implements Serializable {}
}
