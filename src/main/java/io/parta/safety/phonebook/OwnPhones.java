package io.parta.safety.phonebook;

import io.parta.platform.persistence.UnitOfWork;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.UUID;

/** Which numbers are whose, for contexts that prove it: in whose phone book a person is. */
@ApplicationScoped
public class OwnPhones {

    private final PhoneBookStore store;
    private final PhoneNumbers numbers;

    OwnPhones(PhoneBookStore store, PhoneNumbers numbers) {
        this.store = store;
        this.numbers = numbers;
    }

    /** @param phones all that are proved to be the person's; they are kept as digests only */
    public Uni<Void> replace(UnitOfWork unit, UUID person, Collection<String> phones) {
        return store.replaceOwn(unit, person, numbers.digests(phones));
    }
}
