package io.parta.organization.structure.staff;

import io.parta.organization.structure.ClassStaffKind;
import io.parta.organization.structure.LockedClass;
import io.parta.organization.structure.staff.ClassStaffPolicy.Post;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.reactive.mutiny.Mutiny;

/** Staff of classes inside a command. */
@ApplicationScoped
class ClassStaffStore {

    private static final String OF_CLASS = """
            SELECT cast(membership_id AS text), kind || '', subject || '' FROM class_staff
            WHERE organization_id = :organization AND class_id = :class
            """;

    private static final String ADD = """
            INSERT INTO class_staff (organization_id, class_id, membership_id, kind, subject, since)
            VALUES (:organization, :class, :member, :kind, :subject, :now)
            """;

    private static final String REMOVE = """
            DELETE FROM class_staff WHERE organization_id = :organization AND class_id = :class
            AND membership_id = :member AND kind = :kind AND subject = :subject
            """;

    private static final String REMOVE_ALL =
            "DELETE FROM class_staff WHERE organization_id = :organization AND membership_id = :member";

    Uni<List<Post>> list(UnitOfWork unit, LockedClass schoolClass) {
        return unit.session()
                .createNativeQuery(OF_CLASS, Object[].class)
                .setParameter("organization", schoolClass.organizationKey())
                .setParameter("class", schoolClass.key())
                .getResultList()
                .map(rows -> rows.stream()
                        .map(row -> new Post(
                                UUID.fromString((String) row[0]), ClassStaffKind.valueOf((String) row[1]), (String)
                                        row[2]))
                        .toList());
    }

    Uni<Void> add(UnitOfWork unit, LockedClass schoolClass, Post post, Instant now) {
        return change(unit, ADD, schoolClass, post)
                .setParameter("now", now)
                .executeUpdate()
                .replaceWithVoid();
    }

    Uni<Void> remove(UnitOfWork unit, LockedClass schoolClass, Post post) {
        return change(unit, REMOVE, schoolClass, post).executeUpdate().replaceWithVoid();
    }

    /** Takes all posts of a member away. */
    Uni<Void> removeAll(UnitOfWork unit, UUID organization, UUID member) {
        return unit.session()
                .createNativeQuery(REMOVE_ALL)
                .setParameter("organization", organization)
                .setParameter("member", member)
                .executeUpdate()
                .replaceWithVoid();
    }

    private static Mutiny.Query<?> change(UnitOfWork unit, String sql, LockedClass schoolClass, Post post) {
        return unit.session()
                .createNativeQuery(sql)
                .setParameter("organization", schoolClass.organizationKey())
                .setParameter("class", schoolClass.key())
                .setParameter("member", post.membershipKey())
                .setParameter("kind", post.kind().name())
                .setParameter("subject", post.subject());
    }
}
