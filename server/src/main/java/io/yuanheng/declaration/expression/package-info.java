/// A closed subset of CEL, booleans only: text in, typed [Predicate] out, one evaluator for memory here, one for SQL in history.
@NullMarked
@NamedInterface("expression")
package io.yuanheng.declaration.expression;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
