/// Packs of YAML files become typed, checked definitions.
///
/// A pack says what a park keeps, computes and reports; nothing here touches a database. All problems of a pack are
/// reported at once, each with file, line, code and a suggestion. Expressions are parsed in [io.yuanheng.declaration.expression].
@NullMarked
@ApplicationModule(displayName = "声明 declaration", allowedDependencies = "kernel")
package io.yuanheng.declaration;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
