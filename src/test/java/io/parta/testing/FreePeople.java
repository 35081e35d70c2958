package io.parta.testing;

import io.quarkus.test.junit.callback.QuarkusTestBeforeClassCallback;

/**
 * Lets every class of tests find the demo's people nowhere: they are of all tests, and a role, a block or a switch that another
 * class left them would be a right, or a refusal, here.
 */
public final class FreePeople implements QuarkusTestBeforeClassCallback {

    private static final String THEIRS =
            " IN (SELECT id FROM person WHERE keycloak_subject LIKE 'd0000000-0000-4000-8000-%')";

    @Override
    public void beforeClass(Class<?> testClass) {
        Database.query("UPDATE membership SET ended_at = coalesce(ended_at, now()), birth_date = NULL"
                + " WHERE (ended_at IS NULL OR birth_date IS NOT NULL) AND person_id" + THEIRS);
        Database.query("DELETE FROM person_block WHERE person_id" + THEIRS + " OR blocked_person_id" + THEIRS);
        Database.query("DELETE FROM privacy WHERE person_id" + THEIRS);
        leaveChats();
    }

    /** But those of two people, which they have for ever. */
    public static void leaveChats() {
        Database.query(
                "UPDATE chat_member m SET left_at = now() FROM chat c WHERE c.id = m.chat_id AND c.kind <> 'DIRECT'"
                        + " AND m.left_at IS NULL AND m.person_id" + THEIRS);
    }
}
