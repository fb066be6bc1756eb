/// What is due, since when and by whom: derived from rows, rules and the working-day calendar whenever it is asked.
///
/// Nothing here is a stored timer. A row corrected yesterday, a rule changed today or a calendar published in November moves what is
/// due at the next look, and the same change number, moment and rules give the same answer for ever.
@NullMarked
@ApplicationModule(
        displayName = "期限 deadline",
        allowedDependencies = {"kernel", "declaration", "declaration :: expression", "history", "history :: scope", "access", "notice"})
package io.yuanheng.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
