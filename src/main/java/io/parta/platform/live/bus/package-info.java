/**
 * Doorbells between instances over Redis pub/sub. Channels are hashed over the configured endpoints; each instance keeps
 * one subscribing and one publishing connection to each, rebuilt with back-off when it breaks. Nothing here is a promise:
 * what is lost while Redis is away is found in PostgreSQL by whoever listens.
 */
@NullMarked
package io.parta.platform.live.bus;

import org.jspecify.annotations.NullMarked;
