package io.yuanheng.check;

import io.yuanheng.check.document.DocumentFinding;
import io.yuanheng.check.text.Claim;
import io.yuanheng.kernel.Outcome;
import io.yuanheng.kernel.Place;
import io.yuanheng.kernel.Problem;
import io.yuanheng.report.manifest.IssueGate;
import java.util.List;
import java.util.stream.Stream;

/// Reads a report of our own as it would read a stranger's: whatever it would mark as wrong there speaks against issuing.
final class OwnTextGate implements IssueGate {

    @Override
    public List<Problem> objections(byte[] docx) {
        return switch (CheckedManuscript.of("report.docx", docx)) {
            case Outcome.Rejected<CheckedManuscript>(List<Problem> problems) -> problems;
            case Outcome.Accepted<CheckedManuscript>(CheckedManuscript checked, var _) ->
                Stream.concat(
                                checked.read().checked().claims().stream()
                                        .filter(claim -> claim.verdict() == Claim.Verdict.INCONSISTENT)
                                        .map(claim -> objection(claim.quote(), claim.say())),
                                checked.findings().stream().map(finding -> objection(quote(checked, finding), finding.say())))
                        .toList();
        };
    }

    private static String quote(CheckedManuscript checked, DocumentFinding finding) {
        return finding.span().of(checked.text());
    }

    private static Problem objection(String quote, String say) {
        return Problem.of(CheckProblem.OBJECTION, Place.WHOLE, "“" + quote + "”：" + say);
    }
}
