package io.parta.identity;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Commands on the own profile. */
@ApplicationScoped
class ProfileService {

    private final Commands commands;
    private final InputCheck check;
    private final Clock clock;

    ProfileService(Commands commands, InputCheck check, Clock clock) {
        this.commands = commands;
        this.check = check;
        this.clock = clock;
    }

    /** Changes the viewer's own profile; everyone may, verified or not (ID-4). */
    Uni<ProfileUpdatePayload> update(ProfileUpdateInput input, Viewer viewer) {
        UUID person = viewer.requirePersonId();
        List<Refusal> faults = faults(input);
        return commands.run(
                ProfileUpdatePayload.class,
                ProfileUpdatePayload::refused,
                unit -> faults.isEmpty()
                        ? change(unit, person, input)
                        : Uni.createFrom().item(Result.refused(faults)));
    }

    private Uni<Result<ProfileUpdatePayload>> change(UnitOfWork unit, UUID id, ProfileUpdateInput input) {
        return unit.session().find(PersonEntity.class, id).map(person -> {
            if (person == null) {
                return Result.refused(Refusal.of(ErrorCode.NOT_FOUND));
            }
            if (person.version != input.version()) {
                return Result.refused(Refusal.at(ErrorCode.CONFLICT, "input", "version"));
            }
            input.applyTo(person);
            person.updatedAt = clock.instant();
            return Result.done(new ProfileUpdatePayload(true, List.of()));
        });
    }

    private List<Refusal> faults(ProfileUpdateInput input) {
        var faults = new ArrayList<>(check.faults(input));
        if (input.clearsFirstName()) {
            faults.add(Refusal.at(ErrorCode.INVALID_INPUT, "input", "firstName"));
        }
        return faults;
    }
}
