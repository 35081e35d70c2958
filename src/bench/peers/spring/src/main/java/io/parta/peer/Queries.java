package io.parta.peer;

import graphql.GraphQLContext;
import io.parta.peer.Model.Chat;
import io.parta.peer.Model.ClassStaffMember;
import io.parta.peer.Model.Membership;
import io.parta.peer.Model.Message;
import io.parta.peer.Model.Nodes;
import io.parta.peer.Model.Organization;
import io.parta.peer.Model.Person;
import io.parta.peer.Model.SchoolClass;
import io.parta.peer.Model.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.dataloader.BatchLoaderEnvironment;
import org.dataloader.DataLoader;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.BatchMapping;
import org.springframework.graphql.data.method.annotation.ContextValue;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.graphql.data.method.annotation.SchemaMapping;
import org.springframework.graphql.execution.BatchLoaderRegistry;
import org.springframework.stereotype.Controller;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Queries: batches everywhere; those of fields with arguments by data loaders, which a batch mapping cannot have. */
@Controller
class Queries {

    /** An object and the size of the page that is wanted of it. */
    record Sized<T>(T of, int size) {}

    /** Reads a page of each of several objects. */
    private interface Batch<K> {
        Function<K, Nodes<?>> pages(List<K> of, int size, UUID viewer);
    }

    private final Database database;
    private final Scheduler blocking;

    Queries(Database database, BatchLoaderRegistry loaders, @Qualifier("applicationTaskExecutor") Executor executor) {
        this.database = database;
        this.blocking = Schedulers.fromExecutor(executor);
        LocalDate today = LocalDate.now(Clock.systemUTC());
        int year = today.getMonthValue() >= 8 ? today.getYear() : today.getYear() - 1;
        this.<UUID>register(loaders, "classes", (ids, first, viewer) -> {
            var found = database.classes(ids, year, first, viewer);
            return id -> new Nodes<>(found.getOrDefault(id, List.of()));
        });
        this.<SchoolClass>register(loaders, "staff", (classes, first, viewer) -> {
            var found = database.members("staff", classes, first, viewer);
            return one -> new Nodes<>(found.getOrDefault(one.id(), List.of()).stream()
                    .map(ClassStaffMember::new)
                    .toList());
        });
        this.<SchoolClass>register(loaders, "students", (classes, first, viewer) -> {
            var found = database.members("students", classes, first, viewer);
            return one -> new Nodes<>(found.getOrDefault(one.id(), List.of()));
        });
        this.<UUID>register(loaders, "messages", (chats, last, viewer) -> {
            var found = database.messages(chats, last, viewer);
            return id -> new Nodes<>(found.getOrDefault(id, List.of()));
        });
    }

    private <K> void register(BatchLoaderRegistry loaders, String name, Batch<K> batch) {
        loaders.<Sized<K>, Nodes<?>>forName(name)
                .registerMappedBatchLoader((keys, environment) ->
                        Mono.fromCallable(() -> pages(keys, environment, batch)).subscribeOn(blocking));
    }

    private static <K> Map<Sized<K>, Nodes<?>> pages(
            Set<Sized<K>> keys, BatchLoaderEnvironment environment, Batch<K> batch) {
        GraphQLContext context = environment.getContext();
        Person viewer = context.get(Login.VIEWER);
        var pages = new HashMap<Sized<K>, Nodes<?>>();
        keys.stream().collect(Collectors.groupingBy(Sized::size)).forEach((size, some) -> {
            var page = batch.pages(some.stream().map(Sized::of).toList(), size, viewer.id());
            some.forEach(key -> pages.put(key, page.apply(key.of())));
        });
        return pages;
    }

    @QueryMapping
    Organization organization(@Argument UUID id, @ContextValue Person viewer) {
        return database.organization(id, viewer.id()).orElse(null);
    }

    @QueryMapping
    Viewer viewer(@ContextValue Person viewer) {
        return new Viewer(viewer.id());
    }

    @QueryMapping
    Chat chat(@Argument UUID id, @ContextValue Person viewer) {
        return database.chat(id, viewer.id()).orElse(null);
    }

    @SchemaMapping
    Nodes<Chat> chats(Viewer viewer, @Argument int first) {
        return new Nodes<>(database.chats(viewer.id(), first));
    }

    @SchemaMapping
    CompletableFuture<Nodes<?>> classes(
            Organization organization, @Argument int first, DataLoader<Sized<UUID>, Nodes<?>> classes) {
        return classes.load(new Sized<>(organization.id(), first));
    }

    @SchemaMapping
    CompletableFuture<Nodes<?>> staff(
            SchoolClass schoolClass, @Argument int first, DataLoader<Sized<SchoolClass>, Nodes<?>> staff) {
        return staff.load(new Sized<>(schoolClass, first));
    }

    @SchemaMapping
    CompletableFuture<Nodes<?>> students(
            SchoolClass schoolClass, @Argument int first, DataLoader<Sized<SchoolClass>, Nodes<?>> students) {
        return students.load(new Sized<>(schoolClass, first));
    }

    @SchemaMapping
    CompletableFuture<Nodes<?>> messages(Chat chat, @Argument int last, DataLoader<Sized<UUID>, Nodes<?>> messages) {
        return messages.load(new Sized<>(chat.id(), last));
    }

    @BatchMapping
    Map<Chat, Message> lastMessage(List<Chat> chats, @ContextValue Person viewer) {
        var found = database.lastMessages(chats.stream().map(Chat::id).toList(), viewer.id());
        var last = new HashMap<Chat, Message>();
        chats.forEach(chat -> found.getOrDefault(chat.id(), List.of()).forEach(message -> last.put(chat, message)));
        return last;
    }

    /** What was just sent has its author already. */
    @BatchMapping
    List<Person> author(List<Message> messages) {
        var wanted = messages.stream()
                .filter(message -> message.author() == null)
                .map(Message::authorId)
                .collect(Collectors.toSet());
        var people = wanted.isEmpty() ? Map.<UUID, Person>of() : database.people(wanted);
        return messages.stream()
                .map(message -> message.author() == null ? people.get(message.authorId()) : message.author())
                .toList();
    }
}
