package io.yuanheng.indicator.plan;

import io.yuanheng.declaration.IndicatorDefinition.Dimension;
import io.yuanheng.kernel.FieldCode;
import org.jspecify.annotations.Nullable;

/// A dimension on the rows of one read.
///
/// @param at the rows' month field, in which a dated class is held or not; null where rows carry no time
public record By(Dimension dimension, @Nullable FieldCode at) {

    /// The member of rows that name none, as questions write it.
    public static final String NONE = "";
}
