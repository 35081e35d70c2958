/** Fixtures that tests of several packages share. */
package io.parta.testing;
