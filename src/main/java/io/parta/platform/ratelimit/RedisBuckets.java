package io.parta.platform.ratelimit;

import io.parta.platform.digest.Digest;
import io.parta.platform.ratelimit.Buckets.Attempt;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.redis.client.Command;
import io.vertx.redis.client.Redis;
import io.vertx.redis.client.RedisConnection;
import io.vertx.redis.client.Request;
import io.vertx.redis.client.Response;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Buckets that all instances share. One script for the attempts of a turn, on one pipelined connection: a pool would queue
 * requests behind each other. Redis' own clock counts, so instances need not agree on the time.
 */
final class RedisBuckets {

    private static final String SCRIPT = """
            local t = redis.call('TIME')
            local now = t[1] * 1000 + math.floor(t[2] / 1000)
            local answers = {}
            for i, key in ipairs(KEYS) do
              local given = 4 * i - 3
              local capacity, period, window, points = tonumber(ARGV[given]), tonumber(ARGV[given + 1]),
                ARGV[given + 2] == 'WINDOW', tonumber(ARGV[given + 3])
              local state = redis.call('HMGET', key, 'left', 'at')
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
                redis.call('HSET', key, 'left', string.format('%.6f', left), 'at', string.format('%.0f', at))
                redis.call('PEXPIRE', key, math.max(1, reset - now))
              end
              answers[given] = allowed and 1 or 0
              answers[given + 1] = math.floor(left)
              answers[given + 2] = reset
              answers[given + 3] = allowed and 0 or wait
            end
            return answers
            """;

    /** Numbers of an attempt, and of its answer. */
    private static final int NUMBERS = 4;

    private static final String SHA = Digest.sha1Hex(SCRIPT);

    private final Redis redis;
    private @Nullable Future<RedisConnection> connection;

    RedisBuckets(Redis redis) {
        this.redis = redis;
    }

    /** @return what each attempt came to, in their order */
    Future<List<Taken>> take(List<Attempt> attempts) {
        return connection().compose(open -> open.send(request(Command.EVALSHA, SHA, attempts))
                .recover(failure -> String.valueOf(failure.getMessage()).startsWith("NOSCRIPT")
                        ? open.send(request(Command.EVAL, SCRIPT, attempts))
                        : Future.failedFuture(failure))
                .map(answer -> IntStream.range(0, attempts.size())
                        .mapToObj(i -> taken(answer, NUMBERS * i))
                        .toList()));
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

    private static Request request(Command command, String script, List<Attempt> attempts) {
        var request = Request.cmd(command).arg(Buffer.buffer(script)).arg(attempts.size());
        attempts.forEach(attempt -> request.arg("limit:" + attempt.allowance().key()));
        attempts.forEach(attempt -> request.arg(attempt.allowance().capacity())
                .arg(attempt.allowance().period().toMillis())
                .arg(attempt.allowance().refill().name())
                .arg(attempt.points()));
        return request;
    }

    private static Taken taken(Response answer, int from) {
        return new Taken(
                number(answer, from) == 1,
                number(answer, from + 1),
                Instant.ofEpochMilli(number(answer, from + 2)),
                Duration.ofMillis(number(answer, from + 3)));
    }

    private static long number(Response answer, int place) {
        return Objects.requireNonNull(answer.get(place).toLong());
    }
}
