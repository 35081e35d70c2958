package io.parta.platform.secret;

/** Kinds of secrets that somebody could guess: each is counted by itself. The names are part of what is stored. */
public enum SecretKind {
    INVITATION,
    CHAT_LINK
}
