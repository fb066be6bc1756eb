package io.yuanheng.declaration;

import io.yuanheng.declaration.expression.Predicate;
import io.yuanheng.kernel.FieldCode;
import io.yuanheng.kernel.LedgerCode;

/// The rows of a ledger that point to a row and satisfy a condition, such as the matters of a joint approval that are still open.
///
/// @param subject the field of `of` that points
public record PointingRows(LedgerCode of, FieldCode subject, Predicate where) {}
