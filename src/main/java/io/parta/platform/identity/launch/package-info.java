/**
 * Launch data of the messenger: the signed text that a mini-app is started with, which proves who started it. Verified by
 * the bot's token, never stored, never logged.
 */
@NullMarked
package io.parta.platform.identity.launch;

import org.jspecify.annotations.NullMarked;
