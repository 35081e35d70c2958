package io.parta.bench.peers.wire;

import io.vertx.core.buffer.Buffer;
import java.nio.charset.StandardCharsets;

/** Bytes in answers. */
final class Bytes {

    private Bytes() {}

    static int find(Buffer in, String wanted, int from) {
        return find(in, wanted.getBytes(StandardCharsets.US_ASCII), from);
    }

    /** Where the bytes begin; negative when they are not there. */
    static int find(Buffer in, byte[] wanted, int from) {
        int last = in.length() - wanted.length;
        for (int at = from; at <= last; at++) {
            int same = 0;
            while (same < wanted.length && in.getByte(at + same) == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return at;
            }
        }
        return -1;
    }

    static boolean endsWith(Buffer in, byte[] end) {
        int from = in.length() - end.length;
        return from >= 0 && find(in, end, from) == from;
    }

    /** The chunks of a body joined. */
    static String unchunked(Buffer in, int from) {
        var joined = Buffer.buffer();
        int at = from;
        while (true) {
            int line = find(in, "\r\n", at);
            int size = Integer.parseInt(in.getString(at, line).strip(), 16);
            if (size == 0) {
                return joined.toString(StandardCharsets.UTF_8);
            }
            joined.appendBuffer(in, line + 2, size);
            at = line + 2 + size + 2;
        }
    }
}
