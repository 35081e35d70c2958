package io.parta.organization.application.command;

import io.parta.organization.Organization;
import io.parta.organization.OrganizationAccess;
import io.parta.organization.OrganizationAccess.Accessed;
import io.parta.organization.application.Application;
import io.parta.organization.application.ApplicationAction;
import io.parta.organization.application.ApplicationPolicy;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.LockMode;

/** Loads what a command on applications is about, under the organisation's row lock, and asks who may do it. */
@ApplicationScoped
class ApplicationAccess {

    private static final UUID NONE = new UUID(0, 0);

    private final OrganizationAccess organizations;
    private final ApplicationStore store;

    ApplicationAccess(OrganizationAccess organizations, ApplicationStore store) {
        this.organizations = organizations;
        this.store = store;
    }

    /** An application under a command of somebody who may do it. */
    record AccessedApplication(Accessed organization, ApplicationEntity application, boolean own) {

        /** Right and states together, as {@link ApplicationPolicy#decide}. */
        Optional<Refusal> decide(ApplicationAction action) {
            return ApplicationPolicy.decide(action, organization.standing(), organization.state(), facts());
        }

        private ApplicationPolicy.Facts facts() {
            return new ApplicationPolicy.Facts(
                    own,
                    application.state,
                    application.rolesToGrant(),
                    !application.subjectsToGrant().isEmpty(),
                    application.studentId != null && application.kindToGrant() != null);
        }
    }

    /** The organisation that somebody applies to, when they may know of it. */
    Uni<Result<Accessed>> organization(UnitOfWork unit, String id, Viewer viewer) {
        UUID key = TypeId.decode(Organization.PREFIX, id).orElse(NONE);
        return organizations.find(unit, key, "organizationId", LockMode.PESSIMISTIC_WRITE, viewer);
    }

    /**
     * The application when the viewer may do this. NOT_FOUND alike for a malformed id, an unknown one and an application
     * that the viewer may not know of, after the same three statements. An applicant has their own wherever it lies: an
     * organisation that was suspended since is hidden from them, and what they sent there is not.
     *
     * @param path of the input field that holds the id
     */
    Uni<Result<AccessedApplication>> application(
            UnitOfWork unit, String id, ApplicationAction action, Viewer viewer, String... path) {
        var key = TypeId.decodePartitioned(Application.PREFIX, id).orElse(new PartitionedKey(NONE, NONE));
        return organizations
                .findAny(unit, key.partition(), LockMode.PESSIMISTIC_WRITE, viewer)
                .chain(organization -> store.find(unit, key)
                        .map(application ->
                                organization.flatMap(found -> application.map(one -> accessed(found, one, viewer)))))
                .map(found -> found.filter(one ->
                                ApplicationPolicy.knows(one.organization().standing(), one.own()))
                        .map(one -> allowed(one, action))
                        .orElseGet(() -> Result.refused(Refusal.at(ErrorCode.NOT_FOUND, path))));
    }

    private static AccessedApplication accessed(Accessed organization, ApplicationEntity application, Viewer viewer) {
        return new AccessedApplication(organization, application, application.personId.equals(viewer.personId()));
    }

    private static Result<AccessedApplication> allowed(AccessedApplication found, ApplicationAction action) {
        return ApplicationPolicy.right(action, found.organization().standing(), found.own())
                .map(Result::<AccessedApplication>refused)
                .orElseGet(() -> Result.done(found));
    }
}
