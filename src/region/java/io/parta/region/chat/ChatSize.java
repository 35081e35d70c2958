package io.parta.region.chat;

import java.util.List;

/**
 * How much is said in a region.
 *
 * @param chats of all schools together: a third managed as far as the structure has places, a third of two people
 * @param chatMembers of a group on average; of managed chats the structure says
 * @param messages of all chats together; the chat of rank n has a part like 1/n
 * @param largestChat members of one more group, of people of all schools, which has the most messages; 0 for none
 */
public record ChatSize(int chats, int chatMembers, int messages, int largestChat) {

    /** The names of the settings, in their order. */
    public static final List<String> NAMES = List.of("chats", "chatMembers", "messages", "largestChat");

    public ChatSize {
        require(chats >= 0 && chatMembers >= 3 && messages >= 0, "A group has three members");
        require(largestChat == 0 || largestChat >= 3, "The largest chat has three members, or there is none");
    }

    public static ChatSize region() {
        return new ChatSize(10_000, 50, 5_000_000, 0);
    }

    public ChatSize with(String name, int value) {
        return switch (NAMES.indexOf(name)) {
            case 0 -> new ChatSize(value, chatMembers, messages, largestChat);
            case 1 -> new ChatSize(chats, value, messages, largestChat);
            case 2 -> new ChatSize(chats, chatMembers, value, largestChat);
            default -> new ChatSize(chats, chatMembers, messages, value);
        };
    }

    /** With the largest one. */
    int all() {
        return chats + (largestChat == 0 ? 0 : 1);
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
