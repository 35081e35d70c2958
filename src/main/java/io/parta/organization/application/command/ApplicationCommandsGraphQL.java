package io.parta.organization.application.command;

import static io.parta.platform.graphql.execution.BatchValues.inOrder;

import io.parta.organization.application.Application;
import io.parta.organization.application.ApplicationReads;
import io.parta.organization.membership.Membership;
import io.parta.organization.membership.Memberships;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.node.TypeId;
import io.parta.platform.graphql.node.TypeId.PartitionedKey;
import io.smallrye.mutiny.Uni;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** The commands on applications and what their payloads show. */
@GraphQLApi
public class ApplicationCommandsGraphQL {

    private static final String AFTER = "Application after the command; null when it was refused.";

    private static final String KEEPERS =
            " The organisation's administrators (not while it is suspended) and operators. "
                    + "Codes: NOT_FOUND, NOT_ALLOWED, WRONG_ORGANIZATION_STATE, ALREADY_DECIDED, CONFLICT, INVALID_INPUT";

    private static final String BULK =
            " Each has a transaction of its own: one that is refused stops no other. With an "
                    + "Idempotency-Key each keeps its own answer: the same request again repeats those, and tries again what "
                    + "failed for a moment; without one, what was decided is ALREADY_DECIDED.";

    private final ApplicationService applications;
    private final ApplicationUpdateService updates;
    private final ApplicationDecisionService decisions;
    private final ApplicationReads reads;
    private final Memberships memberships;
    private final CurrentRequest request;

    ApplicationCommandsGraphQL(
            ApplicationService applications,
            ApplicationUpdateService updates,
            ApplicationDecisionService decisions,
            ApplicationReads reads,
            Memberships memberships,
            CurrentRequest request) {
        this.applications = applications;
        this.updates = updates;
        this.decisions = decisions;
        this.reads = reads;
        this.memberships = memberships;
        this.request = request;
    }

    @Mutation("applicationSend")
    @Description("Applies to an organisation for one or several roles; one application there at a time. Every person, "
            + "verified or not. An applicant for GUARDIAN types the child: nothing is searched by it, and a guardian may "
            + "apply for one more. Codes: NOT_FOUND, INVALID_INPUT, SUBJECT_REQUIRED, APPLICATION_ALREADY_OPEN, "
            + "APPLICATION_LIMIT_REACHED, ROLE_ALREADY_HELD, ROLE_NOT_FOR_MINOR, WRONG_ORGANIZATION_STATE, CONFLICT.")
    public Uni<ApplicationSendPayload> applicationSend(
            @Name("input") @NonNull @Description("Input of the mutation.") ApplicationSendInput input) {
        return applications.send(input, request.viewer().requirePerson());
    }

    @Mutation("applicationWithdraw")
    @Description("Withdraws an open application. The applicant, whatever the organisation's state. Codes: NOT_FOUND, "
            + "NOT_ALLOWED, ALREADY_DECIDED, CONFLICT.")
    public Uni<ApplicationWithdrawPayload> applicationWithdraw(
            @Name("input") @NonNull @Description("Input of the mutation.") ApplicationWithdrawInput input) {
        return applications.withdraw(input, request.viewer().requirePerson());
    }

    @Mutation("applicationUpdate")
    @Description("Sets what accepting an open application gives: roles, roster name, subjects, the class of a student, "
            + "the student of a guardian, the entry of the roster. What was asked for stays beside it." + KEEPERS
            + ", CLASS_NOT_ACTIVE, NOT_A_STUDENT, PERSON_ALREADY_ATTACHED, ALREADY_A_MEMBER, ROLE_NOT_FOR_MINOR.")
    public Uni<ApplicationUpdatePayload> applicationUpdate(
            @Name("input") @NonNull @Description("Input of the mutation.") ApplicationUpdateInput input) {
        return updates.update(input, request.viewer().requireLogIn());
    }

    @Mutation("applicationsAccept")
    @Description(
            "Accepts up to 100 applications: each applicant becomes a member, or gains roles, as the grant says; a "
                    + "guardianship is confirmed; the applicant is told." + BULK + KEEPERS
                    + "; of single applications also GUARDIAN_NOT_MATCHED, SUBJECT_REQUIRED, ROLE_NOT_FOR_MINOR, NOT_A_STUDENT, "
                    + "CLASS_NOT_ACTIVE, STUDENT_IN_ANOTHER_CLASS, PERSON_ALREADY_ATTACHED, ALREADY_A_MEMBER, and errors such "
                    + "as UNAVAILABLE and DEADLINE_EXCEEDED.")
    public Uni<ApplicationsAcceptPayload> applicationsAccept(
            @Name("input") @NonNull @Description("Input of the mutation.") ApplicationsAcceptInput input) {
        return decisions.accept(input, request.viewer().requireLogIn());
    }

    @Mutation("applicationsReject")
    @Description("Rejects up to 100 applications with a reason, which the applicants are told." + BULK + KEEPERS
            + "; of single applications also errors such as UNAVAILABLE and DEADLINE_EXCEEDED.")
    public Uni<ApplicationsRejectPayload> applicationsReject(
            @Name("input") @NonNull @Description("Input of the mutation.") ApplicationsRejectInput input) {
        return decisions.reject(input, request.viewer().requireLogIn());
    }

    @Description(AFTER)
    public Uni<@Nullable Application> application(@Source ApplicationSendPayload payload) {
        return after(payload.organizationKey(), payload.applicationKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Application> application(@Source ApplicationWithdrawPayload payload) {
        return after(payload.organizationKey(), payload.applicationKey());
    }

    @Description(AFTER)
    public Uni<@Nullable Application> application(@Source ApplicationUpdatePayload payload) {
        return after(payload.organizationKey(), payload.applicationKey());
    }

    @Description("Application after the command, decided or not; null when the viewer may not know of it.")
    public Uni<List<@Nullable Application>> application(@Source List<ApplicationResult> results) {
        var keys = new ArrayList<@Nullable PartitionedKey>(results.size());
        results.forEach(result -> keys.add(TypeId.decodePartitioned(Application.PREFIX, result.applicationId())
                .orElse(null)));
        return reads.listByKeys(known(keys), request.viewer()).map(found -> inOrder(keys, found));
    }

    @Description("Membership that an accepted application led to; null otherwise.")
    public Uni<List<@Nullable Membership>> membership(@Source List<ApplicationResult> results) {
        var keys = new ArrayList<@Nullable PartitionedKey>(results.size());
        results.forEach(result -> keys.add(key(result.organizationKey(), result.membershipKey())));
        return memberships.listByKeys(known(keys), request.viewer()).map(found -> inOrder(keys, found));
    }

    private Uni<@Nullable Application> after(@Nullable UUID organization, @Nullable UUID application) {
        var key = key(organization, application);
        return key == null
                ? Uni.createFrom().nullItem()
                : reads.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }

    private static @Nullable PartitionedKey key(@Nullable UUID organization, @Nullable UUID key) {
        return organization == null || key == null ? null : new PartitionedKey(organization, key);
    }

    private static List<PartitionedKey> known(List<@Nullable PartitionedKey> keys) {
        return keys.stream().filter(Objects::nonNull).toList();
    }
}
