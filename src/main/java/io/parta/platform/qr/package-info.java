/** QR codes of links, as SVG: what a page or a printed sheet shows to a camera. */
@NullMarked
package io.parta.platform.qr;

import org.jspecify.annotations.NullMarked;
