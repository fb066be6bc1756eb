/// Files become manuscripts: plain text in the encodings offices use, Markdown, and Word.
///
/// What is read is text alone, with a way back from every stretch of it to the place in the file it came from. A file from
/// outside is read within limits, nothing it points to is fetched, and what cannot be read is refused with the way out.
@NullMarked
package io.yuanheng.check.reading;

import org.jspecify.annotations.NullMarked;
