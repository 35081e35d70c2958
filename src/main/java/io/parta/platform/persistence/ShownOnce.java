package io.parta.platform.persistence;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A part of a payload that only the first answer shows: a token, and what is made of it. Where the payload is kept for an
 * {@code Idempotency-Key} it is written as null, so the answer to a repeated request has none (docs/decisions/0130).
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ShownOnce {}
