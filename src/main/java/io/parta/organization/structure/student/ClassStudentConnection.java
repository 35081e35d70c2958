package io.parta.organization.structure.student;

import io.parta.organization.membership.Membership;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageInfo;
import java.util.List;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.NonNull;

/** A page of students. */
@Description("Connection of the students of a class, by roster name.")
public record ClassStudentConnection(
        @NonNull @Description("Edges of the page.") List<@NonNull ClassStudentEdge> edges,
        @NonNull @Description("Students of the page.") List<@NonNull Membership> nodes,

        @NonNull @Description("Place of the page in the list.")
        PageInfo pageInfo) {

    static ClassStudentConnection of(Page<StudentReads.Student> page) {
        return new ClassStudentConnection(
                page.edges((cursor, one) -> new ClassStudentEdge(cursor, one.membership(), one.joinedAt())),
                page.items().stream().map(StudentReads.Student::membership).toList(),
                page.info());
    }
}
