package io.parta.rights;

import static io.parta.rights.Outcomes.except;
import static io.parta.rights.Outcomes.loggedIn;
import static io.parta.rights.Outcomes.operatorsOnly;
import static io.parta.rights.Outcomes.people;
import static io.parta.testing.Principal.ADMINISTRATOR;
import static io.parta.testing.Principal.OPERATOR;
import static io.parta.testing.Principal.STUDENT;

import io.parta.platform.graphql.node.TypeId;
import io.parta.testing.Database;
import io.parta.testing.Principal;
import io.parta.testing.TestChat;
import io.parta.testing.TestSchool;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Channels: closed ones of the students, a public one, one of the platform. */
final class ChannelRows implements MatrixRows {

    private static final Principal[] INSIDERS = {
        STUDENT, Principal.GUARDIAN, Principal.STAFF, Principal.TEACHER, Principal.HOMEROOM_TEACHER
    };

    @Override
    public void prepare(MatrixWorld world) {
        world.put("channel", channel(world.school(), "CLOSED", "ACTIVE"));
        world.put("publicChannel", channel(world.school(), "PUBLIC", "ACTIVE"));
        world.put("suspendedChannel", channel(world.school(MatrixWorld.State.SUSPENDED), "CLOSED", "CLOSED"));
        world.put("platformChannel", channel(null, "PUBLIC", "ACTIVE"));
        world.put("post", post(world));
        world.put(
                "builtIn",
                TypeId.encode(
                        "channel",
                        Database.query(
                                        "SELECT chat_id FROM chat_channel WHERE organization_id = $1 AND built_in = 'EVERYONE'",
                                        world.verified().key())
                                .get(0)
                                .getUUID("chat_id")));
    }

    /** Of a channel of the platform, which the teacher publishes and two others read. */
    private static String post(MatrixWorld world) {
        UUID key = TypeId.decode("channel", channel(null, "PUBLIC", "ACTIVE")).orElseThrow();
        for (String part : new String[] {"teacher", "teacher2", "student"}) {
            Database.query(
                    "INSERT INTO chat_member (chat_id, person_id, role, visible, read_sequence) VALUES ($1, $2, $3, '{[1,)}', 0)",
                    key,
                    world.person(part),
                    part.equals("teacher") ? "ADMINISTRATOR" : "MEMBER");
        }
        return new TestChat(TypeId.encode("chat", key)).send(world.person("teacher"), "Приказ");
    }

    private static String channel(@Nullable TestSchool school, String visibility, String state) {
        UUID key = UUID.randomUUID();
        UUID organization = school == null ? null : school.organization().key();
        Database.query(
                "INSERT INTO chat (id, kind, state, organization_id, title, who_may_write) "
                        + "VALUES ($1, 'CHANNEL', $2, $3, 'Новости', 'ADMINISTRATORS')",
                key,
                state,
                organization);
        Database.query("INSERT INTO chat_counter (chat_id, open) VALUES ($1, $2)", key, state.equals("ACTIVE"));
        Database.query(
                "INSERT INTO chat_channel (chat_id, organization_id, publisher, visibility, audience) VALUES ($1, $2, $3, $4, $5)",
                key,
                organization,
                school == null ? "MINISTRY" : null,
                visibility,
                school == null ? new String[0] : new String[] {"STUDENT"});
        return TypeId.encode("channel", key);
    }

    /** The message is one of the study chat of {@link ChatRows}, and no post. */
    private static void posts(Matrix matrix) {
        var chat = except(
                people("refused NOT_FOUND"),
                "refused WRONG_CHAT_KIND",
                STUDENT,
                Principal.TEACHER,
                Principal.HOMEROOM_TEACHER);
        matrix.mutation(
                "channelCrosspostPlan",
                "{messageId: $post, at: \"2020-01-01T00:00:00Z\"}",
                except(
                        except(people("refused NOT_FOUND"), "refused NOT_ALLOWED", STUDENT, Principal.HOMEROOM_TEACHER),
                        "refused INVALID_INPUT",
                        Principal.TEACHER),
                "$post");
        matrix.mutation("channelCrosspostCancel", "{messageId: $message}", chat, "$message");
        matrix.mutation(
                "channelPostForward",
                "{messageId: $message, channelId: \"channel_1\", clientKey: \"018f6f2e-0000-7000-8000-000000000001\"}",
                chat,
                "$message");
    }

    @Override
    public void add(Matrix matrix) {
        matrix.field(
                "Query.channelByHandle", "{ channelByHandle(handle: \"@id0000000000_gos\") { id } }", loggedIn("null"));
        matrix.field(
                "Query.platformChannels",
                "{ platformChannels(first: 1) { pageInfo { hasNextPage } } }",
                loggedIn("ok"));
        matrix.node("Channel", except(loggedIn("null"), "ok", STUDENT, ADMINISTRATOR, OPERATOR), "channel");
        matrix.node("Channel", loggedIn("ok"), "publicChannel", "platformChannel");
        matrix.organization("channels(first: 1) { pageInfo { hasNextPage } }", loggedIn("ok"));
        kept(matrix);
        subscribed(matrix);
        ofPlatform(matrix);
        posts(matrix);
    }

    private static void kept(Matrix matrix) {
        matrix.mutation(
                "channelCreate",
                "{organizationId: $verified, title: \" \", visibility: CLOSED}",
                except(people("refused NOT_ALLOWED"), "refused INVALID_INPUT", ADMINISTRATOR, OPERATOR),
                "$verified");
        matrix.mutation(
                "channelUpdate",
                "{id: $channel, version: 99}",
                except(
                        except(people("refused NOT_FOUND"), "refused NOT_ALLOWED", STUDENT),
                        "refused CONFLICT",
                        ADMINISTRATOR,
                        OPERATOR),
                "$channel");
        matrix.mutation(
                "channelDelete",
                "{id: $builtIn}",
                except(
                        except(people("refused NOT_FOUND"), "refused NOT_ALLOWED", INSIDERS),
                        "refused CHANNEL_IS_BUILT_IN",
                        ADMINISTRATOR,
                        OPERATOR),
                "$builtIn");
    }

    private static void subscribed(Matrix matrix) {
        matrix.mutation(
                "channelSubscribe",
                "{id: $suspendedChannel}",
                except(
                        except(people("refused NOT_FOUND"), "refused CHAT_CLOSED", STUDENT, ADMINISTRATOR),
                        "refused NOT_ALLOWED",
                        OPERATOR),
                "$suspendedChannel");
        matrix.mutation("channelUnsubscribe", "{id: $verified}", people("refused NOT_FOUND"), "$verified");
    }

    private static void ofPlatform(Matrix matrix) {
        matrix.field(
                "Mutation.platformChannelCreate",
                "mutation { platformChannelCreate(input: {publisher: MINISTRY, title: \" \"}) { userErrors { code } } }",
                operatorsOnly("refused INVALID_INPUT"));
        for (String mutation : new String[] {"channelPublisherAppoint", "channelPublisherDismiss"}) {
            matrix.mutation(
                    mutation,
                    "{channelId: $platformChannel, personId: \"person_1\"}",
                    operatorsOnly("refused NOT_FOUND"),
                    "$platformChannel");
        }
    }
}
