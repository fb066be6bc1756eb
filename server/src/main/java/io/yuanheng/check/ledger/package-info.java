/// Figures of a text against the ledgers of a park: which indicator a figure speaks of, what the rows give for its period, and
/// whether what is printed may stand for it.
@NullMarked
package io.yuanheng.check.ledger;

import org.jspecify.annotations.NullMarked;
