/// Text or Word in, a verdict per figure out. Shares nothing with the writer but the manifest's format and the indicators.
///
/// It asks three things of each figure of a report of our own: does the text still say what was printed, do the rows as they
/// were known then give it, and do the rows as they are known today give it.
@NullMarked
@ApplicationModule(
        displayName = "核稿 check",
        allowedDependencies = {
            "kernel",
            "declaration",
            "declaration :: expression",
            "access",
            "indicator",
            "history :: scope",
            "report :: manifest"
        })
package io.yuanheng.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
