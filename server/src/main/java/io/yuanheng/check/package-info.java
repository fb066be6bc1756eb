/// Text or Word in, a verdict per figure out. Shares nothing with the writer but the manifest's format and the indicators.
@NullMarked
@ApplicationModule(
        displayName = "核稿 check",
        allowedDependencies = {"kernel", "declaration", "access", "indicator", "history :: scope", "report :: manifest"})
package io.yuanheng.check;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
