/**
 * Log-in on a screen by another one (ID-8): OAuth 2.0 device authorization grant. Keycloak grants; this package has the two
 * pages, draws the QR code and keeps for minutes where a request came from, so that whoever approves it can compare.
 * Nothing depends on the clocks of the two screens.
 */
@NullMarked
package io.parta.platform.identity.device;

import org.jspecify.annotations.NullMarked;
