package io.parta.safety.phonebook;

import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Remedy;
import io.parta.platform.graphql.error.RemedyKind;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.input.InputCheck;
import io.parta.platform.identity.Viewer;
import io.parta.platform.persistence.Commands;
import io.parta.platform.persistence.UnitOfWork;
import io.parta.safety.privacy.PrivacyLock;
import io.parta.safety.secret.SafetyWorkers;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.UUID;

/** Takes in phone books (SF-1). */
@ApplicationScoped
class PhoneBookService {

    private final Commands commands;
    private final PrivacyLock lock;
    private final PhoneBookStore store;
    private final PhoneNumbers numbers;
    private final SafetyWorkers workers;
    private final InputCheck check;

    PhoneBookService(
            Commands commands,
            PrivacyLock lock,
            PhoneBookStore store,
            PhoneNumbers numbers,
            SafetyWorkers workers,
            InputCheck check) {
        this.commands = commands;
        this.lock = lock;
        this.store = store;
        this.numbers = numbers;
        this.workers = workers;
        this.check = check;
    }

    Uni<PhoneBookReplacePayload> replace(PhoneBookReplaceInput input, Viewer viewer) {
        var faults = check.faults(input);
        Uni<Result<Set<String>>> digested = faults.isEmpty()
                ? workers.run(() -> Result.done(numbers.digests(input.phones())))
                : Uni.createFrom().item(Result.refused(faults));
        return digested.chain(digests -> commands.run(
                PhoneBookReplacePayload.class,
                PhoneBookReplacePayload::refused,
                unit -> lock.open(unit, viewer).map(open -> open.chain(own -> digests)),
                (unit, right) -> replace(unit, viewer.requirePersonId(), right)));
    }

    private Uni<Result<PhoneBookReplacePayload>> replace(UnitOfWork unit, UUID person, Set<String> digests) {
        return store.countUpload(unit, person, digests.size())
                .chain(counted -> counted
                        ? store.replaceContacts(unit, person, digests)
                                .replaceWith(Result.done(PhoneBookReplacePayload.of(digests.size())))
                        : Uni.createFrom()
                                .item(Result.refused(Refusal.of(ErrorCode.RATE_LIMITED)
                                        .with(new Remedy(RemedyKind.RETRY, null, null)))));
    }
}
