package io.parta.chat.message;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/**
 * Chats that this instance has found to be direct ones, which no chat becomes or ceases to be: which form of {@link SendSql} is
 * tried first. Nothing is decided by it, so that it may forget, and be wrong.
 */
@ApplicationScoped
class DirectChats {

    private static final int MAX_REMEMBERED = 50_000;

    private final Cache<UUID, Boolean> remembered = Caffeine.newBuilder()
            .executor(Runnable::run)
            .maximumSize(MAX_REMEMBERED)
            .build();

    boolean remembers(UUID chat) {
        return remembered.getIfPresent(chat) != null;
    }

    void remember(UUID chat) {
        remembered.put(chat, true);
    }
}
