/// What the park declares, to be read and to be changed while the program runs.
///
/// A change is an overlay file of the pack `site`, which lies in the database beside the packs it changes. It is checked with all
/// other files, planned like `pack plan` and applied like `pack apply`: as a whole or not at all.
@NullMarked
@ApplicationModule(
        displayName = "定义 definition",
        allowedDependencies = {"kernel", "declaration", "declaration :: expression", "history", "history :: scope", "access", "report"})
package io.yuanheng.definition;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
