/// Rows as they were known at a change number. The only storage of rows.
///
/// A figure in a signed report must never move, although rows are corrected for years afterwards. Each correction therefore
/// closes the old version of a row and opens a new one, and every query names the change number it reads at and the [Scope]
/// it may see.
@NullMarked
@ApplicationModule(
        displayName = "历史 history",
        allowedDependencies = {"kernel", "declaration", "declaration :: expression"})
package io.yuanheng.history;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
