package io.parta.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.parta.platform.identity.PersonDirectory;
import io.parta.platform.identity.PersonDirectory.KnownPerson;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** ID-1: a person comes into being at the first authenticated call. */
@QuarkusTest
class PersonBirthTest {

    @Inject
    PersonDirectory directory;

    @Inject
    Pool pool;

    private final String subject = UUID.randomUUID().toString();

    @Test
    void fiftyParallelFirstCallsBringOnePersonIntoBeing() {
        List<Uni<KnownPerson>> calls = IntStream.range(0, 50)
                .mapToObj(i -> directory.recognise(subject, null, "Саша"))
                .toList();

        List<KnownPerson> people = Uni.join().all(calls).andFailFast().await().indefinitely();

        assertThat(people).hasSize(50).containsOnly(people.get(0));
        assertThat(column("count(*)::text")).isEqualTo("1");
    }

    @Test
    void laterCallsWriteNothing() {
        var first = recognise("Саша");
        String before = column("xmin::text || ' ' || ctid::text || ' ' || updated_at::text");

        var second = recognise("Другое имя");

        assertThat(second).isEqualTo(first);
        assertThat(column("xmin::text || ' ' || ctid::text || ' ' || updated_at::text"))
                .isEqualTo(before);
        assertThat(column("first_name")).isEqualTo("Саша");
    }

    @Test
    void aNewPersonHasAVersionFourKeyAndANumberThatChecks() {
        var person = recognise("Саша");

        assertThat(person.id().version()).isEqualTo(4);
        assertThat(PublicNumber.isValid(column("public_number"))).isTrue();
        assertThat(person.blocked()).isFalse();
    }

    @Test
    void aBlockIsSeenByTheNextCall() {
        recognise("Саша");
        pool.preparedQuery("UPDATE person SET blocked_at = now() WHERE keycloak_subject = $1")
                .executeAndAwait(Tuple.of(subject));

        assertThat(recognise("Саша").blocked()).isTrue();
    }

    @Test
    void aNameThatNoProfileHoldsIsCutAndAnEmptyOneReplaced() {
        recognise("  ");
        assertThat(column("first_name")).isEqualTo("Пользователь");

        String other = UUID.randomUUID().toString();
        directory.recognise(other, null, "я".repeat(300)).await().indefinitely();
        assertThat(pool.preparedQuery(
                                "SELECT char_length(first_name) AS length FROM person WHERE keycloak_subject = $1")
                        .executeAndAwait(Tuple.of(other))
                        .iterator()
                        .next()
                        .getInteger("length"))
                .isEqualTo(100);
    }

    private KnownPerson recognise(String name) {
        return directory.recognise(subject, null, name).await().indefinitely();
    }

    private String column(String expression) {
        return pool.preparedQuery("SELECT " + expression + " AS value FROM person WHERE keycloak_subject = $1")
                .executeAndAwait(Tuple.of(subject))
                .iterator()
                .next()
                .getString("value");
    }
}
