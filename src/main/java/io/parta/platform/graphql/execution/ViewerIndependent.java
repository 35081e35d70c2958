package io.parta.platform.graphql.execution;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Declares that what a resolver answers is the same for every viewer of one authorisation class: it reads nothing of the
 * viewer but what the class says. Frames of a subscription are shared only if each resolver that its document can reach is
 * declared so; then they run as {@link io.parta.platform.identity.Viewer#SYNTHETIC}, who is no person, so that a wrong
 * declaration fails instead of showing one viewer's data to another.
 */
@Documented
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface ViewerIndependent {}
