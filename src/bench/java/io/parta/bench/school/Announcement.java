package io.parta.bench.school;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Ignore;
import org.eclipse.microprofile.graphql.NonNull;

/** An entry of the feed that is read. */
public record Announcement(
        @Ignore String key,
        @Ignore String headline,
        @Ignore Instant time,
        @NonNull String body,
        boolean pinned) implements FeedEntry {

    @Override
    @Id
    @NonNull
    public String getId() {
        return key;
    }

    @Override
    @NonNull
    public String getTitle() {
        return headline;
    }

    @Override
    @NonNull
    public Instant getPublishedAt() {
        return time;
    }
}
