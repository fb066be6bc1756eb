/// Rows over HTTP. These classes map addresses to [io.yuanheng.ledger.Ledgers] and decide nothing.
@NullMarked
package io.yuanheng.ledger.web;

import org.jspecify.annotations.NullMarked;
