package io.yuanheng.access;

import io.yuanheng.kernel.Actor;
import io.yuanheng.kernel.Outcome;

/// Who did what, in lines that can only be added.
///
/// Each line carries the SHA-256 over itself and the line before, so a line changed or taken out later is found. Changes of
/// rows have their own history; here stand log-ins, permissions, exports, issued reports and what the console was used for.
/// GB/T 22239-2019 asks for date, user, kind, success; the Cybersecurity Law (article 21) for at least six months: nothing
/// here is ever deleted.
public interface AuditLog {

    /// Adds a line in a transaction of its own.
    ///
    /// @param action such as `log_in`, `export`, `issue`
    /// @param object what it was done to, such as `monthly_return@yunxi`; never a password, token or personal datum
    /// @param outcome `done`, or why it was refused
    /// @throws RuntimeException when the line cannot be written; the caller must then not do what it wanted to log
    void record(Actor by, String action, String object, String outcome);

    /// Recomputes the whole chain.
    ///
    /// @return the last line, to be noted somewhere else (a chain cannot show that its own end was cut off), or the lines that do
    ///     not fit
    Outcome<Head> verify();

    /// @param sequence of the last line; zero in an empty log
    record Head(long sequence, String hash) {}
}
