/// The checker of any text: figures and claims out of Chinese prose, recomputed by interval arithmetic.
///
/// It knows no database, no Spring and nothing of the writer. The path is
/// `Manuscript → figures → claims → verdicts`: what is printed, what it says of other figures, and whether that can be.
@NullMarked
package io.yuanheng.check.text;

import org.jspecify.annotations.NullMarked;
