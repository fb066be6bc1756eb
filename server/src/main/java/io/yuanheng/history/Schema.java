package io.yuanheng.history;

import io.yuanheng.declaration.Definitions;
import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.Outcome;
import java.util.List;

/// Brings the tables to the definitions: plan first, then apply in one transaction.
public interface Schema {

    /// What would be done, in order; empty when nothing is to do.
    Outcome<Plan> plan(Definitions definitions);

    /// Plans and runs all steps in one transaction; a failing step leaves nothing behind.
    Outcome<Plan> apply(Definitions definitions, Actor by);

    /// The same, for definitions that were made by changing others; refused when yet others have been applied meanwhile.
    ///
    /// @param basedOn the fingerprint of what was changed
    Outcome<Plan> apply(Definitions definitions, Actor by, String basedOn);

    record Plan(String fingerprint, List<Step> steps) {}

    /// @param what in Chinese, such as 台账 enterprise 增加字段 tax
    /// @param rows how many current rows it touches
    record Step(Kind kind, String what, long rows) {}

    enum Kind {
        CREATE_LEDGER,
        ADD_FIELD,
        RENAME_FIELD,
        WIDEN_FIELD,
        NARROW_FIELD,
        CHANGE_TYPE,
        HIDE_FIELD,
        SHOW_FIELD,
        CHANGE_KEY,
        /// titles, rules, indicators and reports: nothing in the tables
        CHANGE_MEANING
    }
}
