/**
 * Texts for people, in Russian (default) and English: {@link io.parta.platform.i18n.Messages} reads
 * {@code messages_ru.properties} and {@code messages_en.properties}, {@link io.parta.platform.i18n.Languages} chooses
 * between them by Accept-Language.
 */
@NullMarked
package io.parta.platform.i18n;

import org.jspecify.annotations.NullMarked;
