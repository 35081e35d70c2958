package io.parta.bench.school;

import java.time.Instant;
import org.eclipse.microprofile.graphql.Id;
import org.eclipse.microprofile.graphql.Interface;
import org.eclipse.microprofile.graphql.NonNull;

/** What a feed shows: its concrete type is known only when there is an object. */
@Interface("FeedEntry")
public interface FeedEntry {

    @Id
    @NonNull
    String getId();

    @NonNull
    String getTitle();

    @NonNull
    Instant getPublishedAt();
}
