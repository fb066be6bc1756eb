/// Rows become figures with lineage: plan, rules, SQL.
///
/// SQL adds up and counts exact values only; growth, shares, completion and rounding happen here in BigDecimal. A figure says
/// at which change number and within whose scope it was computed, and can be opened down to its rows.
@NullMarked
@ApplicationModule(
        displayName = "指标 indicator",
        allowedDependencies = {"kernel", "declaration", "declaration :: expression", "history", "history :: scope", "access"})
package io.yuanheng.indicator;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
