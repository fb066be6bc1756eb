/// Figures over HTTP.
@NullMarked
package io.yuanheng.indicator.web;

import org.jspecify.annotations.NullMarked;
