/// Figures as printed: digits and Chinese numerals, scales, units, periods; and what looks like a figure and is none.
///
/// One scanner reads the text once from left to right; it never goes back over what it has read and uses no regular
/// expression.
@NullMarked
package io.yuanheng.check.text.figure;

import org.jspecify.annotations.NullMarked;
