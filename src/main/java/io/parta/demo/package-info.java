/**
 * The demo school: three organisations and their people, the same who can log in through the demo's Keycloak, and the
 * words that tell a newcomer where everything is. Stands above all contexts and exists in the profile demo only: no other
 * build has these beans.
 */
@NullMarked
package io.parta.demo;

import org.jspecify.annotations.NullMarked;
