/// Figures become scores and classes by declared, dated methods: 亩均评价, 入园评审, 绩效考核.
///
/// A method reads rows and figures at one change number within the sight of who asks, and keeps every input with the rows it came from.
/// A result is published, open to objection for working days, computed again where an objection is upheld, and then final; each round is
/// kept as it was.
@NullMarked
@ApplicationModule(
        displayName = "评价 evaluation",
        allowedDependencies = {"kernel", "declaration", "declaration :: expression", "history :: scope", "access", "indicator"})
package io.yuanheng.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
