package io.parta.platform.persistence;

import io.parta.platform.graphql.error.ApiException;
import io.parta.platform.graphql.error.ErrorCode;
import io.parta.platform.graphql.error.Refusal;
import io.parta.platform.graphql.error.Result;
import io.parta.platform.graphql.error.UserError;
import io.parta.platform.graphql.error.UserErrors;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The steps of one command, as its service wrote them. */
record Command<R, P>(
        Class<P> payloadType,
        Function<List<UserError>, P> refused,
        Function<UnitOfWork, Uni<Result<R>>> right,
        BiFunction<UnitOfWork, R, Uni<Result<P>>> work,
        Locale language,
        Duration patience) {

    P refusedPayload(List<Refusal> refusals) {
        return refused.apply(UserErrors.of(refusals, language));
    }

    /**
     * Right, work and what follows from it; given up when the work waits longer than the database would. What the database refuses becomes a refusal
     * where the command said what it means.
     */
    Uni<Result<P>> attempt(CommandUnit unit) {
        return Uni.createFrom()
                .deferred(() -> right.apply(unit))
                .emitOn(unit.thread())
                .chain(result -> next(result, granted -> work.apply(unit, granted)))
                .ifNoItem()
                .after(patience)
                .failWith(() -> new ApiException(ErrorCode.DEADLINE_EXCEEDED))
                .emitOn(unit.thread())
                .call(result -> result instanceof Result.Done
                        ? unit.conclude()
                        : Uni.createFrom().voidItem())
                .onFailure(failure -> unit.refusal(failure).isPresent())
                .recoverWithItem(failure -> Result.refused(unit.refusal(failure).orElseThrow()));
    }

    /** The right alone, for an answer that is given again. */
    Uni<Result<P>> replay(CommandUnit unit, String storedPayload) {
        return Uni.createFrom()
                .deferred(() -> right.apply(unit))
                .emitOn(unit.thread())
                .map(result -> result.map(granted -> PayloadCodec.read(payloadType, storedPayload)));
    }

    private static <A, B> Uni<Result<B>> next(Result<A> result, Function<A, Uni<Result<B>>> step) {
        if (result instanceof Result.Done<A> done) {
            return step.apply(done.value());
        }
        return Uni.createFrom().item(Result.refused(((Result.Refused<A>) result).refusals()));
    }
}
