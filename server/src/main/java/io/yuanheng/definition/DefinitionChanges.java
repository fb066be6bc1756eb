package io.yuanheng.definition;

import io.yuanheng.access.Caller;
import io.yuanheng.declaration.Use.Kind;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Problem;
import java.util.List;

/// Changes of definitions by overlay files of the pack `site`.
///
/// The definitions serve all parks of the store, so only who may change definitions in every one of them may do it.
public interface DefinitionChanges {

    /// What the file would do; nothing is written.
    ///
    /// @return the plan, or every problem of the file with its line
    Outcome<Planned> plan(Caller caller, Overlay overlay);

    /// Applies it, all or nothing; from the next request on it is in use. A line of the audit log says so.
    ///
    /// @return what was done, or every problem; a conflict when the definitions are no longer those it was written for
    Outcome<Planned> apply(Caller caller, Overlay overlay);

    /// @param kind with `code`, which declaration the file is for: it gives the file its name
    /// @param content of the whole file; blank takes the file away
    /// @param basedOn the fingerprint of the definitions it was written for
    record Overlay(Kind kind, String code, String content, String basedOn) {}

    /// @param path of the file within the pack
    /// @param before its content now; empty when there is none
    /// @param steps as `pack plan` lists them
    /// @param effects what people will notice
    record Planned(String path, String before, String content, List<PlannedStep> steps, List<Effect> effects, List<Problem> warnings) {}

    /// @param rows how many current rows it touches
    record PlannedStep(String what, long rows) {}

    /// @param what happens to the declaration or to `part` of it
    /// @param part a field, a code, a rule; empty for the whole
    record Effect(Happening what, Kind kind, String code, String title, String part, String before, String after) {}

    enum Happening {
        FIELD_ADDED,
        FIELD_GONE,
        FIELD_CHANGED,
        RULE_ADDED,
        RULE_GONE,
        CODE_ADDED,
        CODE_GONE,
        RENAMED,
        WORDS_CHANGED,
        LIMIT_CHANGED
    }
}
