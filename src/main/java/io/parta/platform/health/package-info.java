/**
 * What an instance says about itself at {@code /q/health}. Only PostgreSQL decides whether it is ready: with Redis or
 * Keycloak away it still serves, so a balancer that took every instance out would turn a degraded service into none.
 * Those two are shown, as {@code state: degraded} with what is lost. Each part tells of itself in its own package; this
 * one holds what they share.
 */
@NullMarked
package io.parta.platform.health;

import org.jspecify.annotations.NullMarked;
