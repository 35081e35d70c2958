package io.parta.chat;

import io.parta.platform.digest.Digest;
import io.parta.platform.live.Signals;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.util.UUID;

/**
 * What passes in a chat without being kept: who is writing, what is read so far, that reactions have changed; and, to a person's
 * own devices, that a chat is another for them (LV-1, LV-6). Chats of more than {@value #MOST} members have none of the former:
 * each word would go to all, as often as all of them speak.
 */
@ApplicationScoped
public class ChatSignals {

    /** Members of a chat up to which its signals are sent. */
    public static final int MOST = 100;

    /** Names of signals' types and facts. */
    public static final String TYPING = "TYPING";

    public static final String READ = "READ";
    public static final String REACTIONS = "REACTIONS";
    public static final String VOTES = "VOTES";
    public static final String ACKNOWLEDGEMENTS = "ACKNOWLEDGEMENTS";
    public static final String PRESENCE = "PRESENCE";
    public static final String CHAT = "chat";

    private static final String OWN = "OWN";

    private final Signals signals;

    ChatSignals(Signals signals) {
        this.signals = signals;
    }

    /** The topic of a chat's signals: not that of its events, which more people watch. */
    public static UUID topicOf(UUID chat) {
        return derived("signals:" + chat);
    }

    /** The topic of what a person's chats are to them. */
    public static UUID inboxOf(UUID person) {
        return derived("inbox:" + person);
    }

    /** The topic of a person's coming and going: one word of it, whoever watches from however many chats. */
    public static UUID presenceOf(UUID person) {
        return derived("presence:" + person);
    }

    /** Somebody came or went. */
    public void presence(UUID person) {
        signals.send(
                presenceOf(person),
                PRESENCE,
                new JsonObject().put(ChatActs.BY, person.toString()).put(Signals.KEY, PRESENCE + person));
    }

    /** Somebody is writing. */
    public void typing(UUID chat, int members, UUID person) {
        send(chat, members, TYPING, TYPING + person, new JsonObject().put(ChatActs.BY, person.toString()));
    }

    /** Somebody has read up to a message. */
    public void read(UUID chat, int members, UUID person, int sequence) {
        own(person, chat);
        send(
                chat,
                members,
                READ,
                READ + person,
                new JsonObject().put(ChatActs.BY, person.toString()).put(ChatActs.SEQUENCE, sequence));
    }

    /** The reactions to a message are others now. */
    public void reacted(UUID chat, int members, int sequence) {
        send(chat, members, REACTIONS, REACTIONS + sequence, new JsonObject().put(ChatActs.SEQUENCE, sequence));
    }

    /** The votes of a poll are others now: never whose. */
    public void voted(UUID chat, int members, int sequence) {
        send(chat, members, VOTES, VOTES + sequence, new JsonObject().put(ChatActs.SEQUENCE, sequence));
    }

    /** More have acknowledged a message: never who. */
    public void acknowledged(UUID chat, int members, int sequence) {
        send(
                chat,
                members,
                ACKNOWLEDGEMENTS,
                ACKNOWLEDGEMENTS + sequence,
                new JsonObject().put(ChatActs.SEQUENCE, sequence));
    }

    /** A chat is another for this person: read, muted, cleared. */
    public void own(UUID person, UUID chat) {
        signals.send(
                inboxOf(person),
                OWN,
                new JsonObject().put(CHAT, chat.toString()).put(Signals.KEY, chat.toString()));
    }

    private void send(UUID chat, int members, String type, String key, JsonObject facts) {
        if (members <= MOST) {
            signals.send(topicOf(chat), type, facts.put(Signals.KEY, key));
        }
    }

    private static UUID derived(String name) {
        var digest = ByteBuffer.wrap(Digest.sha256(name));
        return new UUID(digest.getLong(), digest.getLong());
    }
}
