/// A report as a document: blocks of words and figures, as a page of HTML and as a Word file laid out by GB/T 9704-2012.
@NullMarked
@NamedInterface("document")
package io.yuanheng.report.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
