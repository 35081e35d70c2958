package io.parta.platform.graphql.transport;

import io.netty.util.NetUtil;
import java.math.BigInteger;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A network by address and prefix length ({@code 10.0.0.0/8}), or one address. No name is ever looked up. */
record AddressRange(BigInteger network, int bytes, int prefix) {

    private static final int IPV4_BYTES = 4;
    private static final int IPV6_BYTES = 16;

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

    /**
     * What one client has of addresses: its IPv4 address, or the first 64 bits of its IPv6 address, for whoever holds one
     * such network can send each request from another address of it. What is no address stays as it is.
     */
    static String ofOneClient(String address) {
        byte[] bytes = bytesOf(address);
        if (bytes == null || bytes.length != IPV6_BYTES) {
            return address;
        }
        if (isMapped(bytes)) {
            return NetUtil.bytesToIpAddress(Arrays.copyOfRange(bytes, IPV6_BYTES - IPV4_BYTES, IPV6_BYTES));
        }
        Arrays.fill(bytes, IPV6_BYTES / 2, IPV6_BYTES, (byte) 0);
        return NetUtil.bytesToIpAddress(bytes) + "/64";
    }

    /** {@code ::ffff:192.0.2.1}: an IPv4 client of a socket that takes both. */
    private static boolean isMapped(byte[] bytes) {
        for (int i = 0; i < IPV6_BYTES - IPV4_BYTES; i++) {
            if (bytes[i] != (i < 10 ? 0 : (byte) 0xff)) {
                return false;
            }
        }
        return true;
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
