package io.parta.platform.ratelimit;

import io.parta.platform.digest.Digest;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Buckets that all instances share. One script per attempt, on one pipelined connection: a pool would queue requests
 * behind each other. Redis' own clock counts, so instances need not agree on the time.
 */
final class RedisBuckets {

    private static final String SCRIPT = """
            local t = redis.call('TIME')
            local now = t[1] * 1000 + math.floor(t[2] / 1000)
            local capacity, period, window, points =
              tonumber(ARGV[1]), tonumber(ARGV[2]), ARGV[3] == 'WINDOW', tonumber(ARGV[4])
            local state = redis.call('HMGET', KEYS[1], 'left', 'at')
            local left, at = tonumber(state[1]) or capacity, tonumber(state[2]) or now
            local rate = capacity / period
            if window then
              if now >= at + period then left = capacity; at = now end
            else
              left = math.min(capacity, left + math.max(0, now - at) * rate); at = now
            end
            local allowed = points <= left
            if allowed then left = left - points end
            local reset, wait
            if window then
              reset = at + period
              wait = reset - now
            else
              reset = now + math.ceil((capacity - left) / rate)
              wait = math.ceil((points - left) / rate)
            end
            if allowed and points > 0 then
              redis.call('HSET', KEYS[1], 'left', string.format('%.6f', left), 'at', string.format('%.0f', at))
              redis.call('PEXPIRE', KEYS[1], math.max(1, reset - now))
            end
            return {allowed and 1 or 0, math.floor(left), reset, allowed and 0 or wait}
            """;

    private static final String SHA = Digest.sha1Hex(SCRIPT);

    private final Redis redis;
    private @Nullable Future<RedisConnection> connection;

    RedisBuckets(Redis redis) {
        this.redis = redis;
    }

    Future<Taken> take(Allowance allowance, long points) {
        return connection().compose(open -> open.send(request(Command.EVALSHA, SHA, allowance, points))
                .recover(failure -> String.valueOf(failure.getMessage()).startsWith("NOSCRIPT")
                        ? open.send(request(Command.EVAL, SCRIPT, allowance, points))
                        : Future.failedFuture(failure))
                .map(RedisBuckets::taken));
    }

    /** Opens the connection before the first attempt needs it. */
    void open() {
        connection().onComplete(opened -> {});
    }

    /** Drops an open connection, so that the next attempt opens another: what answers too late is as good as dead. */
    synchronized void reset() {
        Future<RedisConnection> late = connection;
        if (late != null && late.isComplete()) {
            connection = null;
            late.onSuccess(RedisConnection::close);
        }
    }

    private synchronized Future<RedisConnection> connection() {
        if (connection == null) {
            Future<RedisConnection> opening = redis.connect();
            connection = opening;
            opening.onSuccess(open ->
                            open.exceptionHandler(failure -> forget(opening)).endHandler(end -> forget(opening)))
                    .onFailure(failure -> forget(opening));
        }
        return connection;
    }

    private synchronized void forget(Future<RedisConnection> closed) {
        if (connection == closed) {
            connection = null;
        }
    }

    private static Request request(Command command, String script, Allowance allowance, long points) {
        return Request.cmd(command)
                .arg(Buffer.buffer(script))
                .arg(1)
                .arg("limit:" + allowance.key())
                .arg(allowance.capacity())
                .arg(allowance.period().toMillis())
                .arg(allowance.refill().name())
                .arg(points);
    }

    private static Taken taken(Response answer) {
        return new Taken(
                number(answer, 0) == 1,
                number(answer, 1),
                Instant.ofEpochMilli(number(answer, 2)),
                Duration.ofMillis(number(answer, 3)));
    }

    private static long number(Response answer, int place) {
        return Objects.requireNonNull(answer.get(place).toLong());
    }
}
