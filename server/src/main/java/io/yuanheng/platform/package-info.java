/// Start-up, the database in the box, HTTP errors, OpenAPI, backup and the command line.
///
/// Everything here wires the other modules together through their public faces; none of them may know this one.
@NullMarked
@ApplicationModule(displayName = "平台 platform")
package io.yuanheng.platform;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
