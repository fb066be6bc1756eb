/// Matters that several offices handle together, and steps that a rule proposes and a person decides.
///
/// The matrix of joint approvals shows what is late and what blocks what; the opinion sheet puts one case into Word.
/// Meetings take up what is late or was left open, record who does what by when, and write their minutes. What is due comes from `deadline`, rows from `ledger` within what the caller may see; nothing is kept here.
/// Promises of agreements that are not kept come with the measure that follows; who decides on it writes a row, and who may decide is told once.
@NullMarked
@ApplicationModule(
        displayName = "协同 casework",
        allowedDependencies = {
            "kernel", "declaration", "history", "history :: scope", "access", "ledger", "deadline", "notice", "report :: document"
        })
package io.yuanheng.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
