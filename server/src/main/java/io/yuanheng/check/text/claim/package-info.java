/// One class for each kind of claim, and the interval arithmetic that judges them.
@NullMarked
package io.yuanheng.check.text.claim;

import org.jspecify.annotations.NullMarked;
