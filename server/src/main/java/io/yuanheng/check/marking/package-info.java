/// Findings go back into a Word document as comments (批注); the text stays as it was.
@NullMarked
package io.yuanheng.check.marking;

import org.jspecify.annotations.NullMarked;
