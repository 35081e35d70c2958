package io.parta.peer;

import io.parta.peer.Model.ChatEvent;
import io.parta.peer.Model.Message;
import io.parta.peer.Model.MessageSendInput;
import io.parta.peer.Model.MessageSendPayload;
import io.parta.peer.Model.Person;
import io.parta.peer.Model.UserError;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.data.redis.core.StringRedisTemplate;
import org.springframework.data.redis.listener.ChannelTopic;
import org.springframework.data.redis.listener.RedisMessageListenerContainer;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.MutationMapping;
import org.springframework.graphql.data.method.annotation.SubscriptionMapping;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.json.JsonMapper;

/** Sends messages and lets them be heard: an event goes by Redis, is read once, and is shared by all who hear its chat. */
@Controller
class Messaging {

    private final Database database;
    private final StringRedisTemplate redis;
    private final RedisMessageListenerContainer channels;
    private final JsonMapper json;
    private final Map<UUID, Flux<ChatEvent>> events = new ConcurrentHashMap<>();

    Messaging(
            Database database, StringRedisTemplate redis, RedisMessageListenerContainer channels, JsonMapper json) {
        this.database = database;
        this.redis = redis;
        this.channels = channels;
        this.json = json;
    }

    @MutationMapping
    MessageSendPayload messageSend(@Argument MessageSendInput input, @ContextValue Person viewer) {
        var sent = database.send(input.chatId(), viewer.id(), input.clientKey(), input.text());
        if (sent.isEmpty()) {
            return new MessageSendPayload(null, List.of(new UserError("NOT_FOUND")));
        }
        int sequence = sent.get().sequence();
        var message = new Message(
                input.chatId() + ":" + sequence,
                sequence,
                input.text(),
                sent.get().sentAt().toString(),
                viewer.id(),
                viewer);
        redis.convertAndSend(
                channel(input.chatId()), json.writeValueAsString(new ChatEvent("MESSAGE_SENT", sequence, message)));
        return new MessageSendPayload(message, List.of());
    }

    @SubscriptionMapping
    Flux<ChatEvent> chatEvents(@Argument UUID chatId, @ContextValue Person viewer) {
        return Mono.fromCallable(() -> database.mayHear(chatId, viewer.id()))
                .subscribeOn(Schedulers.boundedElastic())
                .flatMapMany(allowed -> allowed
                        ? events.computeIfAbsent(chatId, this::events).onBackpressureBuffer()
                        : Flux.error(new AccessDeniedException("no such chat")));
    }

    private Flux<ChatEvent> events(UUID chat) {
        Sinks.Many<ChatEvent> heard = Sinks.many().multicast().directBestEffort();
        channels.addMessageListener(
                (message, pattern) -> heard.tryEmitNext(json.readValue(message.getBody(), ChatEvent.class)),
                new ChannelTopic(channel(chat)));
        return heard.asFlux();
    }

    private static String channel(UUID chat) {
        return "spring/chat/" + chat;
    }
}
