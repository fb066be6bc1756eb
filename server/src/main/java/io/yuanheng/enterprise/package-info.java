/// What the park knows of one firm: the enterprise page (一企一册) on paper, and which policies fit it.
///
/// It keeps nothing. Rows come from `ledger`, figures from `indicator`, each within what the caller may see; the paper is that of the
/// reports.
@NullMarked
@ApplicationModule(
        displayName = "企业 enterprise",
        allowedDependencies = {
            "kernel",
            "declaration",
            "declaration :: expression",
            "history",
            "history :: scope",
            "access",
            "ledger",
            "indicator",
            "report :: document"
        })
package io.yuanheng.enterprise;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
