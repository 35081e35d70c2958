package io.parta.platform.graphql.transport;

import io.netty.util.NetUtil;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** A network by address and prefix length ({@code 10.0.0.0/8}), or one address. No name is ever looked up. */
record AddressRange(BigInteger network, int bytes, int prefix) {

    static AddressRange of(String text) {
        int slash = text.indexOf('/');
        byte[] address = bytesOf(slash < 0 ? text : text.substring(0, slash));
        if (address == null) {
            throw new IllegalArgumentException("Not an address or network: " + text);
        }
        int bits = address.length * 8;
        int prefix = slash < 0 ? bits : Integer.parseInt(text.substring(slash + 1));
        if (prefix < 0 || prefix > bits) {
            throw new IllegalArgumentException("Not a network: " + text);
        }
        return new AddressRange(head(address, prefix), address.length, prefix);
    }

    boolean contains(String address) {
        byte[] other = bytesOf(address);
        return other != null && other.length == bytes && head(other, prefix).equals(network);
    }

    static boolean isAddress(String text) {
        return bytesOf(text) != null;
    }

    private static BigInteger head(byte[] address, int prefix) {
        return new BigInteger(1, address).shiftRight(address.length * 8 - prefix);
    }

    private static byte @Nullable [] bytesOf(String text) {
        return NetUtil.createByteArrayFromIpAddressString(text);
    }
}
