/// Messages to people: an inbox in the product, and mail and group robots where the operator configured them.
///
/// A message is addressed to roles in a park, as duties are: who holds the role when it is read is the one who is told. It knows nothing
/// of deadlines; whoever has something to say posts it under a key, and the same key is never said twice.
@NullMarked
@ApplicationModule(displayName = "通知 notice", allowedDependencies = {"kernel", "access"})
package io.yuanheng.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
