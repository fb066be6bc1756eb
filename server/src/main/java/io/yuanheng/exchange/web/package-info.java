/// HTTP to [io.yuanheng.exchange.Exchange] and nothing else.
@NullMarked
package io.yuanheng.exchange.web;

import org.jspecify.annotations.NullMarked;
