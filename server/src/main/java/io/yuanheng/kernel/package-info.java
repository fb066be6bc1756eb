/// The words every module uses: periods, quantities, identities, values and problems.
///
/// No Spring, no database. At most twenty types; a type belongs here only when at least three modules need it.
@NullMarked
@ApplicationModule(displayName = "内核 kernel", type = ApplicationModule.Type.OPEN, allowedDependencies = {})
package io.yuanheng.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
