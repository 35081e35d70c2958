package io.parta.platform.graphql.execution.run;

/**
 * Hears of each call of a resolver: one per plan field and level, however many objects it serves. Fields that are read
 * from an object without a call are not heard of. Called on the operation's lane, so it must be cheap and must not throw.
 */
public interface ResolverObserver {

    /** Of operations that nobody watches. */
    ResolverObserver NONE = (coordinate, objects) -> failed -> {};

    /**
     * A resolver is about to be called.
     *
     * @param coordinate {@code Type.field} of the schema: what it is told apart by is bounded
     * @param objects parents of this level that the call answers for
     */
    Call began(String coordinate, int objects);

    /** One call under way. */
    interface Call {

        /**
         * The call has its answer or its failure; exactly once, on the operation's lane.
         *
         * @param failed whether the resolver failed as a whole; a missing answer of one object is no failure of the call
         */
        void ended(boolean failed);
    }
}
