/// Who may see and do what.
///
/// Deny by default: roles are declared in packs, granted to users in a park or unit, and from them every [io.yuanheng.history.Scope]
/// is built here and nowhere else. An exception while building one is a refusal.
@NullMarked
@ApplicationModule(
        displayName = "权限 access",
        allowedDependencies = {"kernel", "declaration", "declaration :: expression", "history", "history :: scope"})
package io.yuanheng.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
