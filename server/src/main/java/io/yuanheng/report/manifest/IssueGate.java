package io.yuanheng.report.manifest;

import io.yuanheng.kernel.Problem;
import java.util.List;

/// What a report must pass before it is issued. The checker stands at it; the writer knows nothing of how it checks.
@FunctionalInterface
public interface IssueGate {

    /// @param docx the report as it would be issued
    /// @return what does not agree within it; empty when nothing speaks against issuing
    List<Problem> objections(byte[] docx);
}
