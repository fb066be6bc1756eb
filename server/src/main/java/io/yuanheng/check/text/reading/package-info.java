/// Figures in their sentences: what stands beside each, what it speaks of, and what part it plays (result, task, prior
/// value, growth …).
@NullMarked
package io.yuanheng.check.text.reading;

import org.jspecify.annotations.NullMarked;
