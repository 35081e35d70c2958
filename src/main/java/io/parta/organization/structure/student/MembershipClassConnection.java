package io.parta.organization.structure.student;

import io.parta.organization.structure.SchoolClass;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of classes. */
@Description("Connection of the classes of a student, in the order of coming.")
public record MembershipClassConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull MembershipClassEdge> edges,
        @NonNull @Description("Classes of the page.") List<@NonNull SchoolClass> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static MembershipClassConnection of(Page<StudentReads.Stay> page) {
        return new MembershipClassConnection(
                page.edges((cursor, one) ->
                        new MembershipClassEdge(cursor, one.schoolClass(), one.joinedAt(), one.leftAt())),
                page.items().stream().map(StudentReads.Stay::schoolClass).toList(),
                page.info());
    }
}
