/// What a figure needs to know from the rows, step by step, without a word of SQL.
///
/// A question and an indicator become a [FigurePlan]: which rows are read, which months and members are kept, what is added up.
/// The nodes are immutable records, so plans can be compared, rewritten by rules and printed.
@NullMarked
package io.yuanheng.indicator.plan;

import org.jspecify.annotations.NullMarked;
