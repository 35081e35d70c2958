/** What may become a time series: its labels are bounded, whatever clients send. */
@NullMarked
package io.parta.platform.metrics;

import org.jspecify.annotations.NullMarked;
