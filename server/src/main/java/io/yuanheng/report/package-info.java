/// Figures become text and Word.
///
/// A report is text with figure slots. Issued, it is frozen at one change number; in Word each figure is a content control and
/// a bookmark, and the manifest inside the file says how it was computed.
@NullMarked
@ApplicationModule(
        displayName = "报告 report",
        allowedDependencies = {"kernel", "declaration", "declaration :: expression", "access", "indicator", "history :: scope"})
package io.yuanheng.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
