package io.parta.chat.poll;

import static io.parta.platform.graphql.execution.BatchValues.inOrder;

import io.parta.chat.message.Message;
import io.parta.chat.message.Messages;
import io.parta.identity.Person;
import io.parta.identity.Persons;
import io.parta.platform.graphql.connection.Page;
import io.parta.platform.graphql.connection.PageRequest;
import io.parta.platform.graphql.execution.CurrentRequest;
import io.parta.platform.graphql.execution.ViewerIndependent;
import io.parta.platform.graphql.node.TypeId.SequencedKey;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.graphql.Description;
import org.eclipse.microprofile.graphql.GraphQLApi;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Mutation;
import org.eclipse.microprofile.graphql.Name;
import org.eclipse.microprofile.graphql.NonNull;
import org.eclipse.microprofile.graphql.Source;
import org.jspecify.annotations.Nullable;

/** Polls of messages: voting, closing, results, who voted. */
@GraphQLApi
public class PollGraphQL {

    private static final String AFTER = "Message after the command; null when it was refused.";

    private final PollService service;
    private final PollReads reads;
    private final Messages messages;
    private final Persons persons;
    private final CurrentRequest request;

    PollGraphQL(PollService service, PollReads reads, Messages messages, Persons persons, CurrentRequest request) {
        this.service = service;
        this.reads = reads;
        this.messages = messages;
        this.persons = persons;
        this.request = request;
    }

    @Mutation("pollVote")
    @Description(
            "Votes in a poll, in place of the viewer's former vote where the poll lets votes be changed. Members who may see "
                    + "the message. Codes: NOT_FOUND, CHAT_CLOSED, POLL_CLOSED, VOTE_STANDS, INVALID_INPUT.")
    public Uni<PollVotePayload> pollVote(
            @Name("input") @NonNull @Description("Input of the mutation.") PollVoteInput input) {
        return service.vote(input, request.viewer().requirePerson());
    }

    @Mutation("pollClose")
    @Description("Closes a poll: its results stay. Its author, or owner and administrators of the chat, though not the "
            + "other one's in a direct chat. Codes: NOT_FOUND, NOT_ALLOWED, CHAT_CLOSED.")
    public Uni<PollClosePayload> pollClose(
            @Name("input") @NonNull @Description("Input of the mutation.") PollCloseInput input) {
        return service.close(input, request.viewer().requirePerson());
    }

    @Description(AFTER)
    public Uni<@Nullable Message> message(@Source PollVotePayload payload) {
        return after(payload.key());
    }

    @Description(AFTER)
    public Uni<@Nullable Message> message(@Source PollClosePayload payload) {
        return after(payload.key());
    }

    private Uni<@Nullable Message> after(@Nullable SequencedKey key) {
        return key == null
                ? Uni.createFrom().nullItem()
                : messages.listByKeys(List.of(key), request.viewer()).map(found -> found.get(key));
    }

    @ViewerIndependent
    @Description(
            "Poll that the message asks, of a message that was forwarded the one of its first chat, where alone one votes; "
                    + "null when it asks none, or that is gone.")
    public Uni<List<@Nullable Poll>> poll(@Source List<Message> messages) {
        return reads.listOf(messages)
                .map(found -> inOrder(messages, message -> message.deletedAt() == null ? poll(found, message) : null));
    }

    private static @Nullable Poll poll(Map<SequencedKey, Poll> found, Message message) {
        Poll poll = found.get(message.contentKey());
        return poll == null || message.contentKey().equals(message.key()) ? poll : poll.forwarded();
    }

    @Id
    @NonNull
    @Description("Ids of the options that the viewer has chosen, at most 12; empty when they have not voted.")
    public Uni<List<List<@NonNull String>>> viewerOptionIds(@Source List<Poll> polls) {
        return votes(polls).map(found -> polls.stream()
                .map(poll -> found.getOrDefault(poll.key(), List.of()).stream()
                        .map(String::valueOf)
                        .toList())
                .toList());
    }

    @Id
    @Description("Id of the right option of a quiz, once the viewer has voted or the poll is closed; else null.")
    public Uni<List<@Nullable String>> rightOptionId(@Source List<Poll> polls) {
        return votes(polls)
                .map(found -> inOrder(polls, poll -> {
                    boolean told = poll.closedAt() != null
                            || !found.getOrDefault(poll.key(), List.of()).isEmpty();
                    return told && poll.right() != null ? String.valueOf(poll.right()) : null;
                }));
    }

    private Uni<Map<SequencedKey, List<Integer>>> votes(List<Poll> polls) {
        return reads.votesOf(request.viewer().requirePersonId(), polls);
    }

    @ViewerIndependent
    @Description(
            "People who have chosen the option, in no order that tells anything; null of an anonymous poll, and of one of "
                    + "another chat. Codes: "
                    + "INVALID_PAGE_SIZE, INVALID_CURSOR.")
    public Uni<List<@Nullable PollVoterConnection>> voters(
            @Source List<PollOption> options,
            @Name("first") @Nullable @Description("Number of items from the beginning: 1 to 100, 20 by default.")
                    Integer first,
            @Name("after") @Nullable @Description("Cursor of the item the page begins behind.") String after,
            @Name("last") @Nullable @Description("Number of items from the end: 1 to 100.") Integer last,
            @Name("before") @Nullable @Description("Cursor of the item the page ends before.") String before) {
        var page = PageRequest.of(PollReads.VOTERS, 1, first, after, last, before);
        return reads.listVoters(options, page).chain(pages -> persons.listByKeys(pages.values().stream()
                        .flatMap(one -> one.items().stream())
                        .toList())
                .map(people ->
                        inOrder(options, option -> option.votersHidden() ? null : voters(pages, option, people))));
    }

    /** Who is erased is left out with their cursor. */
    private static @Nullable PollVoterConnection voters(
            Map<PollReads.Choice, Page<UUID>> pages, PollOption option, Map<UUID, Person> people) {
        var page = pages.get(new PollReads.Choice(option.poll(), option.number()));
        return page == null
                ? null
                : PollVoterConnection.of(page.present(person -> Optional.ofNullable(people.get(person))));
    }
}
