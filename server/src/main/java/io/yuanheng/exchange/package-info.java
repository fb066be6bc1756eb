/// Excel in, Excel out: stage, match, preview, commit.
@NullMarked
@ApplicationModule(
        displayName = "交换 exchange",
        allowedDependencies = {"kernel", "declaration", "access", "ledger", "ledger :: map", "history :: scope"})
package io.yuanheng.exchange;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
