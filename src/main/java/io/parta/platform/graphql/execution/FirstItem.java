package io.parta.platform.graphql.execution;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.reactivestreams.Publisher;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;

/** Asks a stream for one item and ends it; an empty stream gives the value for that case. */
final class FirstItem<T> extends CompletableFuture<T> implements Subscriber<Object> {

    private final T whenEmpty;

    FirstItem(T whenEmpty) {
        this.whenEmpty = whenEmpty;
    }

    CompletionStage<T> of(Publisher<?> stream) {
        stream.subscribe(this);
        return this;
    }

    @Override
    public void onSubscribe(Subscription subscription) {
        subscription.request(1);
    }

    @Override
    @SuppressWarnings("unchecked")
    public void onNext(Object item) {
        complete((T) item);
    }

    @Override
    public void onError(Throwable failure) {
        completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        complete(whenEmpty);
    }
}
